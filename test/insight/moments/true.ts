/** Moments, with a sign that must be among the reasons and words that must be shown. All of it is invented. */
export const TRUE: readonly (readonly [name: string, sign: string, shown: string, transcript: string])[] = [
  [
    "a spare bulb nobody asked for",
    "gives-an-extra",
    "tucked",
    `
customer: The bulb of the reading lamp went after two days, could I get another one?
agent: Of course, it leaves today. I've tucked a spare one in with it, winter evenings are long.
customer: I never expected that! Thank you so much.`,
  ],
  [
    "coffee while she waits",
    "gives-an-extra",
    "coffee is on us",
    `
customer: My train back is gone and the next one is at nine.
agent: Then please don't stand in the cold. Go to the café on platform 2 and show them this chat, the coffee is on us.
customer: Oh wow, that is so kind of you. You have no idea what this means after today.`,
  ],
  [
    "keeps both chairs",
    "gives-an-extra",
    "keep both",
    `
customer: You sent me two chairs and I ordered one. Shall I bring it back?
agent: Please keep both, and have somebody over for dinner.
customer: Are you serious? You absolute star, I'm telling everyone at choir!`,
  ],
  [
    "measured it herself",
    "goes-and-looks",
    "measured",
    `
customer: Would the trunk fit under a bunk bed with 32 cm of room? The page says nothing about the handles.
agent: Nor does our database, so I went down to the showroom with a tape and measured: 31 cm with the handles flat.
customer: I can't believe you actually went and did that. Ordering it now, that's wonderful, thank you!`,
  ],
  [
    "photographed in daylight",
    "goes-and-looks",
    "photo of both",
    `
customer: I can't tell the two greens apart on my screen.
agent: I've taken a photo of both by the window, next to a leaf, so that you can compare.
customer: With a leaf! You just made my day.`,
  ],
  [
    "searched every shelf",
    "goes-and-looks",
    "every shelf",
    `
customer: It is the only picture of my brother in that frame, and I left it in the changing room.
agent: We have been through every shelf in the store, and it was behind the mirror. It is in my drawer now, safe and dry.
customer: I'm in tears. Thank you, thank you.`,
  ],
  [
    "rang the florist at home",
    "calls-around",
    "rung the florist",
    `
customer: The florist has closed and my wife's bouquet is inside.
agent: I've just rung the florist at home. She'll open the shop for you at six.
customer: No way. You are a lifesaver!`,
  ],
  [
    "asked around the shops",
    "calls-around",
    "rung round",
    `
customer: Every shop is out of the blue wool and there is one sleeve left to knit.
agent: I've rung round, and the shop in Kelso has four skeins with your number on the label.
customer: Four! I could not be happier. You're the best, honestly.`,
  ],
  [
    "a card by hand",
    "makes-by-hand",
    "handwritten card",
    `
customer: It's a present for my gran, she will be ninety and she lives alone.
agent: Then it shouldn't come in a brown box. I've put in a handwritten card from all of us and red ribbon.
customer: Bless you. She will cry, and so will I. I'll never forget this.`,
  ],
  [
    "engraved for her",
    "makes-by-hand",
    "engraved",
    `
customer: Can you put her initials on it? The page says no engraving until March.
agent: The engraver was gone, so I engraved it for her myself last night. M. K., with the swallow from your letter.
customer: I'm lost for words. It's perfect, thank you so much.`,
  ],
  [
    "brought it on the way home",
    "comes-in-person",
    "on my way home",
    `
customer: The courier is stuck in the snow and the pump stops at midnight without the filter.
agent: I live two streets from you. I'll take one off the shelf and drop it round on my way home.
customer: You would do that? Thank you so much, I don't know how to thank you enough.`,
  ],
  [
    "came by bike",
    "comes-in-person",
    "on my bike",
    `
customer: I've locked myself out, the spare key is at your desk, and the baby is asleep inside.
agent: Stay where you are, I'll bring it over on my bike. Ten minutes.
agent +9m: I'm at your door.
customer +10m: He's still asleep. You are an angel, an absolute angel.`,
  ],
  [
    "stayed until she was in the cab",
    "stays-on",
    "My shift ended",
    `
customer: I'm alone at the tram stop and the app says nothing any more.
agent: My shift ended at ten, but I'll stay on the line until you're in the cab.
customer: I'm in it now. I can't thank you enough, I was so scared.`,
  ],
  [
    "came in on a Sunday",
    "stays-on",
    "on my day off",
    `
customer: The choir sings at three and the organ app won't unlock.
agent: I came in on my day off for this one. Try it now, it's open until Monday.
customer: It plays!! You saved our Easter, God bless you.`,
  ],
  [
    "took it back all the same",
    "bends-a-rule",
    "don't normally",
    `
customer: I'm a day late with the tent, I was in hospital.
agent: We don't normally take them back so late, but of course we will. Get well first.
customer: That's so thoughtful of you. I was ready to fight and now I'm crying.`,
  ],
  [
    "one from the shop window",
    "finds-a-way",
    "taken one out of our shop window",
    `
customer: Sold out everywhere, and the recital is tonight.
agent: I've taken one out of our shop window for you. It's at the till with your name on it.
customer: From the window! You legend!! Thank you so much.`,
  ],
  [
    "asked the carpenter",
    "finds-a-way",
    "asked our carpenter",
    `
customer: The leg is 2 cm short since the dog ate the end of it.
agent: I've asked our carpenter to make you a new one from the same oak. He's laughing, but he's sawing.
customer: Hahaha, I was not expecting that. Best customer service ever.`,
  ],
  [
    "the last one in the country",
    "finds-a-way",
    "hunted down",
    `
customer: She lost the grey rabbit, and you don't make it any more. She's three.
agent: We hunted down one in a museum shop in Fife, and they're sending it today. He went on holiday, you may say.
customer: I'm sobbing at my desk. You restored my faith in people.`,
  ],
  [
    "didn't want them to wait",
    "is-early",
    "didn't want you to wait",
    `
customer: Friday is fine for the cot.
agent: I didn't want you to wait until Friday with the little one on the sofa, so it's on today's van.
customer: Today?! You are amazing, this is the best news all week.`,
  ],
  [
    "an hour quoted, twenty minutes taken",
    "says-it-came-early",
    "you said two hours and it took",
    `
customer: My boiler is out and it's freezing.
agent: Somebody will be with you within two hours. I've also asked him to bring a heater.
customer: He's been. Honestly, you said two hours and it took twenty minutes. I can't thank you enough!`,
  ],
  [
    "letters to the late husband",
    "goes-one-step-further",
    "also stopped",
    `
customer: I'd like to cancel my husband's magazine. He died in May.
agent: It's cancelled. I've also stopped the letters in his name, so that none drops through the door.
customer: Oh. That is so thoughtful. I had one yesterday, and it undid me. Thank you so much.`,
  ],
  [
    "three months for a typing error",
    "gives-an-extra",
    "three months",
    `
customer: You charged me though my trial goes on until the 9th.
agent: That was me, I typed the wrong month. The money is on its way back, and you have three months free on my account.
customer: Wait what? haha you made my monday`,
  ],
  [
    "the fee and a changed mind",
    "waives-what-was-due",
    "waived",
    `
customer: A late fee, because YOU moved the date? I've been here nine years.
agent: You have, and you're right. I've waived the fee and put the date back to the 28th for good.
customer: I was about to cancel and now I won't. You're a star, thank you so much.`,
  ],
  [
    "the taxi as well",
    "gives-an-extra",
    "put £30 on your account",
    `
customer: Your van came three hours late and I missed the school play.
agent: We can't give that evening back, and I'm so sorry. The delivery is refunded, and I put £30 on your account for the taxi.
customer: I did not expect that. Thank you for being so kind about it.`,
  ],
  [
    "praise out of the blue",
    "tells-others",
    "telling everyone",
    `
customer: Not a problem this time! I wrote to you on Monday, lost and close to tears, and Noor found my booking in ten minutes. I can't thank you enough and I'm telling everyone at work.
agent: You've made Noor blush. I'll read it to the whole room.`,
  ],
];
