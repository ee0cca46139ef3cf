/** What looks like a moment and is none. All of it is invented. */
export const FALSE: readonly (readonly [why: string, transcript: string])[] = [
  [
    "thanks for a routine answer",
    `
customer: Where is my parcel?
agent: It's in Leeds and will be with you tomorrow.
customer: Great, thank you so much for your help!`,
  ],
  [
    "ironic thanks",
    `
customer: My sofa is still not here.
agent: I've waived the delivery fee for you.
customer: Wow, amazing. Thank you so much for losing my sofa, you absolute legends.`,
  ],
  [
    "sarcastic praise with a raise",
    `
customer: Three lamps paid, none received.
agent: I've added a spare bulb to the order as a thank-you.
customer: Amazing maths guys, give the genius a raise 👏`,
  ],
  [
    "a gesture denied",
    `
customer: Could you waive the fee? I was in hospital.
agent: I'm afraid we can't waive the fee, and we don't make exceptions.
customer: Oh wow. Unbelievable. I can't believe you did that.`,
  ],
  [
    "a gesture on a condition",
    `
customer: My plan ends in May.
agent: If you sign for two years, you would get two months free.
customer: Haha no thanks.`,
  ],
  [
    "quoted from the website",
    `
customer: Your page says "coffee is on us" and "you made my day". Is that so at all stations?
agent: At most of them.
customer: Ok.`,
  ],
  [
    "a bot's offer",
    `
customer: My train is late.
bot: Your coffee is on us! Show this message.
customer: Wow, thank you so much, that's so kind of you!
agent: Hello, this is Ida. How can I help?
customer: Where do I go now?
agent: Platform 4.
customer: Thanks.`,
  ],
  [
    "compensation that was demanded",
    `
customer: I want compensation for this, a free month at least.
agent: All right, I've given you a free month on top.
customer: Finally. Thanks a lot.`,
  ],
  [
    "anger comes back",
    `
customer: The tap leaks.
agent: I've rung the plumber at home, he's coming out tonight.
customer: You're a lifesaver!
agent: He had to cancel, sorry.
customer: This is outrageous. You are a disgrace and I'm taking you to court.`,
  ],
  [
    "praise on request",
    `
customer: How do I change my address?
agent: Under Settings. Was I helpful today? Please rate this chat.
customer: Yes, amazing, 5 stars!`,
  ],
  [
    "praise for somebody else",
    `
customer: The hotel's porter was the best, a real hero. Your app, on the other hand, is useless and I'm furious.
agent: Sorry about the app.
customer: Never again. One star.`,
  ],
  [
    "surprised, and not pleasantly",
    `
customer: You charged me for breakfast.
agent: Breakfast is not included in this rate.
customer: Wow. I did not expect that from you. Speechless.`,
  ],
  [
    "tears of anger",
    `
customer: The cake came without the name, the party is in an hour, I'm in tears.
agent: I'm sorry. We can refund the cake.
customer: That doesn't help me now.`,
  ],
  [
    "no wish of theirs",
    `
customer: It would be amazing if somebody could bring it round. You would be a lifesaver.
agent: We don't deliver on Sundays.
customer: Ok, thanks anyway.`,
  ],
  [
    "a polite question",
    `
customer: Would you be so kind as to send me the invoice? That would be wonderful.
agent: It's attached.
customer: Thank you very much.`,
  ],
  [
    "a joke at the customer's cost",
    `
customer: I've waited for two hours now.
agent: Good things take time, as my gran says.
customer: Haha very funny. I want to speak to your manager, this is ridiculous.`,
  ],
  [
    "a laugh alone",
    `
customer: Which size is the dog coat?
agent: M, unless he has had Christmas dinner.
customer: haha ok M then`,
  ],
  [
    "a gesture without a word",
    `
customer: The bulb is gone.
agent: I've tucked a spare one in with the new one.
customer: ok`,
  ],
  [
    "early in another sense",
    `
customer: Our son was born five weeks early, and I forgot the instalment.
agent: Congratulations! Please pay by Friday.
customer: Thank you very much, I will.`,
  ],
  [
    "by hand, but for the books",
    `
customer: My payment is missing.
agent: I've booked it in by hand, you can see it now.
customer: I see it, thank you so much.`,
  ],
  [
    "our fault is on us",
    `
customer: You kept the delivery fee.
agent: That one's on us, not on you. The refund is on its way.
customer: ok good, thank you very much`,
  ],
  [
    "a common refund",
    `
customer: The kettle is broken.
agent: I've refunded the full amount today.
customer: Perfect, thanks so much!`,
  ],
  [
    "the customer did it",
    `
customer: I drove to your depot on my day off and measured it myself.
agent: That's 31 cm then?
customer: Yes. Thank you so much for confirming.`,
  ],
  [
    "wishes at the end",
    `
customer: Is the gate open on Sunday?
agent: From nine. Happy birthday to your little one, and fingers crossed for the weather!
customer: Thanks, bye.`,
  ],
];
