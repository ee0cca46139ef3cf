import type { Headers } from "./headers.js";

/** Headers in English. */
export const en: Headers = {
  conversation: {
    strong: `conversationid conversation convid convoid convo conversationkey conversationsid conversationuuid conversationguid
      conversationnumber conversationno conversationref chatid chatkey chatnumber chatsessionid chatref chatuuid ticketid ticket
      ticketnumber ticketno ticketkey ticketref caseid casenumber caseno caseref threadid threadkey thread sessionid sessionkey
      session interactionid interaction engagementid dialogid dialogueid callid callsid incidentid incidentnumber requestid
      issueid issuekey issuenumber enquiryid inquiryid transcriptid discussionid roomid chat case`,
    weak: "contactid id key ref reference number no uuid guid call incident issue request dialogue dialog eventid",
  },
  role: {
    strong: `role messagerole speakerrole senderrole authorrole participantrole actorrole userrole sendertype authortype
      speakertype participanttype usertype actortype sentbytype fromtype persontype persona messagesendertype sendercategory`,
    weak: `sender speaker from author sentby postedby createdby who actor participant party side user by messagetype type
      eventtype messageby source direction name`,
  },
  text: {
    strong: `text messagetext messagebody messagecontent message msg msgtext utterance plainbody plaintext bodytext bodyplain
      commentbody commenttext chatmessage chattext chatline replytext replybody reply turntext tweettext tweet posttext postbody
      contenttext cleantext said`,
    weak: `body content contents comment comments description messages line turn post transcript details dialog dialogue note
      notes conversation chat value`,
  },
  transcript: {
    strong: `transcript chattranscript conversationtranscript fulltranscript calltranscript transcripttext transcription chatlog
      chathistory conversationtext conversationbody conversationhistory conversationlog fullconversation fulltext fullchat
      dialoguetext messagehistory threadtext`,
    weak: "",
  },
  agent: {
    strong: `agent agentname agentfullname agentdisplayname assigneename assignee assignedagent assignedagentname assignedto
      operatorname operator advisorname advisor advisername adviser repname rep representativename representative
      supportagent supportrep csr csrname handledby servedby answeredby handler respondername responder teammatename teammate
      teammateassigned employeename employee staffname staffmember staff specialist associate consultant technician
      latestagentfullname lastagent primaryagent conversationowner ticketowner caseowner ownername owner resolvedby solvedby
      adminname admin agentemail agentid agentlogin assigneeemail assigneeid operatorid advisorid repid csrid employeeid staffid
      responderid teammateid adminid`,
    weak: "ownerid closedby assigned",
  },
  customer: {
    strong: `customer customerid customerkey customernumber customerno customeruuid client clientid consumer consumerid visitor
      visitorid enduser enduserid requester requesterid requestor requestorid shopperid buyerid buyer guestid guest memberid member
      callerid caller callernumber patientid patient subscriberid subscriber contact customeremail clientemail visitoremail
      requesteremail enduseremail contactemail useremail customername clientname visitorname requestername endusername contactname
      callername customerfullname customerphone userid accountid accountname account`,
    weak: "contactid user username email submitter reporter lead",
  },
  at: {
    strong: `timestamp messagetimestamp messagetime messagecreatedat messagesentat messagedate messagedatetime sentat senttime
      senton sentdate datesent timesent datetime createdat createdon createdtime createddate datecreated creationdate creationtime
      created postedat publishedat occurredat loggedat eventtime eventtimestamp receivedat receivedon timestamputc utctimestamp ts
      unixtimestamp unixtime epoch epochms datetimeutc dateadded time utctime timeutc starttime startedat startdate chatstarttime
      chatstartedat conversationstartedat conversationstarttime conversationcreatedat ticketcreatedat calldate calltime`,
    weak: "date at day start when timecreated offset starttimems begin",
  },
  channel: {
    strong: `channel channelname channeltype contactchannel conversationchannel ticketchannel chatchannel messagechannel
      communicationchannel supportchannel medium mediatype contactmethod contacttype interactiontype via platform`,
    weak: "source origin media ticketsource conversationsource",
  },
  language: {
    strong: `language lang locale languagecode langcode conversationlanguage customerlanguage detectedlanguage ticketlanguage
      messagelanguage`,
    weak: "",
  },
  author: {
    strong: `author authorname sendername sender speakername speaker messageauthor messagefrom fromname sentby postedby writtenby
      createdbyname displayname participantname actorname authorid senderid speakerid authoremail senderemail nickname`,
    weak: "from who name user username createdby participant actor by party userid messageby participantid",
  },
  private: {
    strong: `private isprivate internal isinternal internalnote isinternalnote privatenote isprivatenote isnote visibility
      messagevisibility commentvisibility whisper iswhisper public ispublic publiccomment publicreply`,
    weak: "note",
  },
  csat: {
    strong: `csat csatscore csatrating customersatisfaction customersatisfactionscore satisfaction satisfactionscore
      satisfactionrating conversationrating chatrating ticketrating surveyscore surveyrating surveyresult rating stars`,
    weak: "score feedbackscore feedback rate",
  },
  status: {
    strong:
      "status ticketstatus conversationstatus casestatus chatstatus conversationstate ticketstate state resolutionstatus",
    weak: "disposition resolution outcome",
  },
  subject: {
    strong:
      "subject subjectline ticketsubject conversationsubject casesubject emailsubject title tickettitle topic headline",
    weak: "summary reason contactreason issue",
  },
  tags: {
    strong: "tags tag labels label tickettags conversationtags taglist categories",
    weak: "category topics keywords",
  },
  team: {
    strong: `team teamname agentteam assigneeteam assignedteam supportteam group groupname agentgroup assigneegroup assignedgroup
      department departmentname dept queue queuename skill skillname skillgroup squad businessunit lineofbusiness`,
    weak: "unit inbox",
  },
  site: {
    strong:
      "site sitename agentsite location locationname agentlocation office branch callcenter callcentre contactcenter hub",
    weak: "center centre vendor",
  },
  inbound: {
    strong: `inbound isinbound incoming isincoming direction messagedirection inout inboundoutbound outbound isoutbound outgoing
      isoutgoing fromcustomer isfromcustomer iscustomer sentbycustomer fromagent isfromagent isagent sentbyagent isstaff
      customermessage`,
    weak: "",
  },
  reopens: {
    strong: "reopens reopencount reopenscount numberofreopens timesreopened reopenings reopenedcount countreopens",
    weak: "reopened",
  },
};
