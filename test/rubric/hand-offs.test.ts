import { describe, expect, it } from "vitest";
import { criterionTypes } from "../../src/criteria/index.js";
import { evaluate } from "../../src/engine/evaluate.js";
import { parseTranscript } from "../../src/model/transcript.js";
import { loadRubric } from "../../src/rubric/load.js";

// Agents' sentences of made-up companies: with these the customer is passed on, and with those only nearly.

const HAND_OFFS = [
  "Hi there, could you pop over to our inbox with your postcode and we'll have a nose around?",
  "For this one you'll have to ring the tax office directly, I'm afraid.",
  "I'm putting you through to Kirsty in mortgages now, one moment.",
  "I have opened a ticket with the developers for you.",
  "As you booked through an agency, they're the ones who have to change it.",
  "Please fill in the lost property form at the link below.",
  "Could you send these photos to our returns mailbox?",
  "One moment, I'm going to hand you to Paul from technical support.",
  "I've flagged your case to the duty manager, she'll take it from here.",
  "Log in and start a chat with us so that we can verify you.",
  "The gas network will need to come out for that, call them on 0800 111 999.",
  "Please let a member of crew know and they will sort it.",
  "Request you to please share your registered number over DM.",
  "I'll have someone from dispatch call you.",
  "This must be sorted out with the seller.",
  "I'll leave you in the capable hands of my colleague Ben.",
  "The right people for this are our legal team: legal@acme.example.",
  "Hey Mia, that doesn't look right! Shoot us your account email through a DM and we'll dig in.",
  "I suggest contacting your internet provider since the signal drops before our box.",
  "My colleague Joana is going to join us in this chat.",
  "The lost baggage people will phone you once they've located it.",
  "I'd be grateful if you could fill out our enquiry form so that it reaches the right people.",
  "Drop by the service counter tomorrow and they'll swap it.",
  "I'm not able to do this from here, but the phone team can: 0161 555 2000.",
  "Please address this to the publisher of the game.",
  "Responded to your DM, let's keep chatting there!",
  "It's been passed up the line to the regional manager.",
  "Please take it up with the organiser, they set the price.",
  "Hi Tom, so sorry about that. Can we move this over to DM so we can get your address?",
  "Please give customer care a call on 3300 from your mobile.",
  "I've let the shop manager know and she would like you to ring her.",
  "You may wish to contact the energy ombudsman at this stage.",
  "For security reasons we can't do this over chat. Please phone us.",
  "I'm sorry, but that's outside what I can do; let me get someone more senior.",
  "I'm handing over to the next shift.",
  "Hello! We have forward your case to relevant department, they will feedback you soon.",
  "We'll need the folks at the airport to sort this one, please find a team member near the gate.",
  "That's one for our friends at the venue, give them a shout on 020 7946 0000.",
  "Hi Lena, that's not what we like to hear. Can you give us a few more details via DM?",
  "We're following you now, so you can send us those details.",
  "We can't see bookings from this account. Our reservations team are on 0800 001 002.",
  "Our store team can exchange it, just bring it along with the receipt.",
  "Our back office will review the documents and inform you by email.",
  "We've asked Northwind, who print the tickets, to send you new ones.",
  "I will be forwarding this chat to the team responsible for it.",
  "You will need to open a new ticket with the hosting team.",
  "I will send you an email so we can continue there, as this chat closes in five minutes.",
  "Dear Ms Hall, I have passed your letter to our Customer Relations Manager, Mr Dunn, who will reply in full.",
  "Hi! Could you please share your mobile number and email with us in a DM so we can assist?",
  "Give us a follow and we can continue in DM.",
  "Hi there, for a status update please contact Baggage Services at 1-800-555-0199.",
  "Hi, would you mind emailing a picture to customer.care@acme.example so we can investigate?",
  "Thanks for bringing this to us. I have asked a manager in your area to contact you.",
  "Please send your booking reference and full name by private message. Thanks, Bea",
  "That'd be a question for the promoter, they set the times.",
  "Hi Al, please speak to your pharmacist or GP before taking both.",
];

const NEARLY = [
  "Thanks, I've passed your kind words on to the crew.",
  "Let me check with the warehouse, one minute.",
  "I've emailed you the return label.",
  "Our engineers are working on the outage and expect it fixed by 6pm.",
  "The parcel has been handed to the carrier and is on its way.",
  "I can see you spoke to my colleague yesterday.",
  "We ship to Norway, yes.",
  "The concert starts at 7 pm and doors open at 6.",
  "You can track the parcel with the courier's app.",
  "Our team decided to extend the offer.",
  "The seller has shipped it today.",
  "Your message was moved to the archive.",
  "Could you confirm the phone number we have on file?",
  "Our chat is open until 10 tonight, I'm here.",
  "Have you already tried another browser?",
  "Please hold while I look at your file.",
  "The transfer bus leaves from the airport every hour.",
  "I've just spoken with the courier and they'll deliver tonight.",
  "Open the app, go to Support, and tap Reset.",
  "I will email you the receipt in a minute.",
  "It was a pleasure chatting with you, please rate the chat.",
  "Your seat has been moved to 14C.",
  "No need to call, I can cancel it here.",
  "Our drivers deliver until 9 pm and yours is two stops away.",
  "Your package is with the courier and arrives tomorrow.",
  "I appreciate you reaching out to us.",
  "Your card issuer's name is on the statement.",
  "I've looked at your account and I can see the double charge.",
  "You won't need to call anyone, I've done it for you.",
  "Your phone line has been reconnected.",
  "I'll write up the agreement and send it over to you.",
  "I called but there was no answer, so I'm writing here instead. Your parcel is ready.",
  "Thanks for your message, I'm Priya and I'm looking at it now.",
  "Is it ok if I email the invoice to you?",
  "I see what you mean about the manager's reply.",
  "Yes, the airport shuttle stops at the hotel.",
  "Next, press the button on the side and hold it for five seconds.",
  "Yay, glad you got it sorted, Lena!",
  "Hi Raj, the sale ends on Sunday at midnight.",
  "We've let the driver have your new time. See you at 5!",
  "Could you confirm the email address you used?",
  "I am checking with the system, one moment please.",
  "Please check your inbox in a few minutes, the voucher should be there.",
  "Turn off call forwarding in the phone settings.",
  "Check-in closes one hour before departure.",
  "The price includes the technician's visit.",
  "Let me look up the number of your contract.",
  "Hi Zoe, the 7:42 is running 12 minutes late due to a signal fault.",
  "Which browser are you using?",
  "You can add bags in Manage Booking.",
  "More info on fares here: https://acme.example/fares",
  "Awesome, thanks for being a customer!",
  "Not yet, but follow us for news!",
  "Please try signing out and back in, then sync your device.",
  "Go to your account, choose Payment, and enter the card again.",
  "We hope to see you in our stores soon.",
  "Our teams are working hard to restore service in your area.",
  "We'll share this with the team, thank you!",
  "We have just sent you an email with the link.",
  "Calls to the EU are free in your plan.",
  "It's available in selected stores.",
  "If the seller doesn't answer by Friday we will refund you.",
  "Sure, I can take a look. What's your postcode?",
  "You're talking to the right person, I can do that.",
  "Please start a new chat when you're home.",
  "My supervisor agreed to the refund.",
  "I've raised a refund for you.",
  "You were moved to the waiting list for seat upgrades.",
  "Hi Jo, sorry about the wait on board. We hope the team gets you moving soon.",
  "Have you sent it to the right address?",
  "Did the agent give you a case number?",
  "Please add your phone number to the profile.",
  "The decision was made by our credit team, I'm sorry.",
  "You can pick it up from the branch.",
  "The help page lists all models.",
  "Select the contact and press call.",
  "I've connected your account to the new device.",
  "I'll send it to you in a minute.",
  "See you there!",
  "We replied to your review, thank you.",
  "Nobody from our team will ask for your password.",
  "Hello, thank you for contacting us, my name is Ana and I will be glad to help you today.",
  "I'll follow up with you by email tomorrow.",
  "The seller is in Poland, so it takes longer.",
  "Our agents are all busy, you're number three in the queue.",
  "The depot confirmed that it left this morning.",
  "Please take the receipt to the till.",
  "Which team do you support?",
];

const ASKED = [
  ["Can I please talk to your supervisor?", "I can help you with that, what's your order number?"],
  ["get me a human", "Please describe the problem."],
  ["Can you transfer me to billing?", "Billing is closed."],
  ["Put your boss on.", "There is no boss here."],
  ["Can someone from your team ring me?", "Yes, of course, this afternoon."],
  ["Who can I complain to about this driver?", "Sorry you feel that way."],
  ["Mind if I DM you?", "Go ahead!"],
  ["Please connect me with an English speaking agent", "I speak English."],
] as const;

const rubric = await loadRubric("wow", criterionTypes);

async function outcome(customer: string, agent: string) {
  const { conversation } = parseTranscript(`customer: ${customer}\nagent: ${agent}`);
  return (await evaluate(rubric, conversation)).dimensions["escalation-style"]!.outcome;
}

describe("the default rubric", () => {
  it.each(HAND_OFFS)("finds a hand-off: %s", async (said) => {
    expect(await outcome("Something is wrong with my order 4711.", said)).toBe("handoff");
  });

  it.each(NEARLY)("finds none: %s", async (said) => {
    expect(await outcome("Something is wrong with my order 4711.", said)).toBe("none");
  });

  it.each(ASKED)("hears the customer ask for somebody else: %s", async (asked, said) => {
    expect(await outcome(asked, said)).not.toBe("none");
  });
});
