import type { Role } from "../../model/conversation.js";

/** How exports spell roles, in English, German, French, Spanish and Portuguese: lower case, letters alone, no accents. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  agent: `agent agents humanagent liveagent supportagent serviceagent customerserviceagent csagent csr csrep ccr rep reps
    representative servicerep servicerepresentative customerservicerep customerservicerepresentative supportrep
    supportrepresentative salesrep salesagent advisor adviser operator staff staffmember support supportteam supportstaff
    customersupport customerservice customercare helpdesk servicedesk service admin administrator teammate teammember team
    employee specialist supportspecialist associate consultant technician engineer supportengineer assignee responder
    company brand business outbound outgoing
    mitarbeiter mitarbeiterin berater beraterin kundenberater kundenberaterin kundenbetreuer kundenbetreuerin betreuer betreuerin
    sachbearbeiter sachbearbeiterin bearbeiter bearbeiterin kundenservice kundendienst servicemitarbeiter
    servicemitarbeiterin supportmitarbeiter supportmitarbeiterin agentin techniker technikerin unternehmen ausgehend
    conseiller conseillere teleconseiller teleconseillere conseillerclientele conseillereclientele chargedeclientele
    chargeedeclientele serviceclient operateur operatrice technicien technicienne collaborateur collaboratrice sortant
    agente agentes asesor asesora operador operadora ejecutivo ejecutiva gestor gestora soporte atencionalcliente
    servicioalcliente serviciodeatencionalcliente teleoperador teleoperadora representante tecnico tecnica empleado empleada
    saliente atendente atendimento suporte consultor consultora analista assessor assessora funcionario funcionaria
    colaborador colaboradora saida`,
  customer: `customer customers cust client clients consumer visitor user enduser endcustomer requester requestor caller guest
    member buyer purchaser shopper patient contact lead prospect subscriber passenger tenant student applicant claimant
    citizen external externaluser reporter submitter accountholder policyholder cardholder customeruser inbound incoming
    kunde kundin kunden besucher besucherin anrufer anruferin nutzer nutzerin benutzer benutzerin endkunde endkundin
    interessent interessentin anfragender anfragende gast eingehend
    cliente clientes clienta visiteur visiteuse utilisateur utilisatrice demandeur demandeuse usager appelant appelante abonne
    abonnee adherent adherente acheteur acheteuse entrant
    usuario usuaria visitante solicitante llamante comprador compradora consumidor consumidora entrante utilizador utilizadora
    requerente entrada`,
  bot: `bot bots chatbot robot voicebot messagebot answerbot agentbot botagent custombot assistant aiassistant virtualassistant
    digitalassistant virtualagent automatedagent aiagent ai automation automated automaticreply autoreply autoresponder ivr
    roboter automatisch automatischeantwort virtuellerassistent virtuelleassistentin automatique reponseautomatique
    assistantvirtuel assistantevirtuelle agentvirtuel automatico automatica respuestaautomatica respostaautomatica
    asistentevirtual agentevirtual asistente assistentevirtual robo`,
  system: `system systemmessage systemevent sys note notes internalnote privatenote internalcomment privatecomment internal
    whisper event events info information notification log activity statuschange status trigger workflow auditevent audit
    tool developer function
    systemnachricht systemmeldung ereignis hinweis benachrichtigung notiz internenotiz notizintern internernotiz
    internerkommentar kommentarintern intern
    systeme messagesysteme evenement noteinterne commentaireinterne interne
    sistema mensajedelsistema mensajedesistema mensagemdosistema mensagemdesistema evento nota notainterna comentariointerno
    interno interna`,
};

/** Those of them that only colleagues see. */
export const PRIVATE_WORDS = `note notes internalnote privatenote internalcomment privatecomment internal whisper
  notiz internenotiz notizintern internernotiz internerkommentar kommentarintern intern noteinterne commentaireinterne interne
  nota notainterna comentariointerno interno interna`;

/** Yes and no, and directions. */
export const FLAG_WORDS = {
  yes: `true t yes y 1 x on in inbound incoming received customer
    ja wahr eingehend empfangen kunde oui vrai entrant recu recue si verdadero entrante recibido cliente sim verdadeiro entrada
    recebido recebida`,
  no: `false f no n 0 off out outbound outgoing sent agent
    nein falsch ausgehend gesendet non faux sortant envoye envoyee falso saliente enviado agente nao saida enviada`,
};
