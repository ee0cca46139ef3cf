import { describe, expect, it, test } from "vitest";
import { htmlToText, looksLikeHtml } from "../../src/readers/html.js";
import { withoutHistory } from "../../src/readers/mail/history.js";

describe("HTML as a reader sees it", () => {
  test.each([
    ["paragraphs", "<p>One</p><p>Two</p>", "One\n\nTwo"],
    ["lines", "One<br>Two<br/>Three</br>Four", "One\nTwo\nThree\nFour"],
    ["divs, and an empty one", "<div>One</div><div>Two</div><div><br></div><div>Three</div>", "One\nTwo\n\nThree"],
    ["many empty lines", "One<br><br><br><br><p>&nbsp;</p>Two", "One\n\nTwo"],
    ["spaces", "  One \n\t two&nbsp; &nbsp;three  ", "One two three"],
    ["words across elements", "un<b>believ</b>able <i>and</i> so<span> on</span>", "unbelievable and so on"],
    [
      "entities",
      "5 &lt; 6 &amp; 7 &gt; 6 &euro;&#8211;&#x1F600; caf&eacute; &unknown;",
      "5 < 6 & 7 > 6 €–😀 café &unknown;",
    ],
    ["a list", "<p>Do:</p><ul><li>one</li><li><p>two</p></li><li></li></ul>Done", "Do:\n\n- one\n- two\n\nDone"],
    ["a list in a list", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n\n- b\n\n- c"],
    ["a table", "<table><tr><td>Name</td><td>Bo</td></tr><tr><th>Age</th><td>5</td></tr></table>", "Name Bo\nAge 5"],
    ["tables in tables", "<table><tr><td><table><tr><td><p>Hi</p></td></tr></table></td></tr></table>", "Hi"],
    [
      "Word's paragraphs",
      '<p class="MsoNormal">Hi<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p>Bo</p>',
      "Hi\n\nBo",
    ],
    ["preformatted", "<pre>a  b\n  c</pre>d", "a  b\n  c\n\nd"],
    ["kept white space", '<div style="white-space: pre-wrap">a\nb</div><div>c\nd</div>', "a\nb\nc d"],
    ["a picture that says something", 'Well done <img src="x" alt="🎉">!', "Well done 🎉!"],
    ["a picture that says nothing", '<p>Hi <img src="cid:1" alt="image001.png"></p><img src="pixel.gif">', "Hi"],
    ["a link", '<a href="https://lumen.example/a?b=c">our page</a>, <a href="x"></a>thanks', "our page, thanks"],
    [
      "what nobody sees",
      "<title>x</title><style>p{}</style><script>1<2</script><!-- no -->Hi<!--[if mso]>no<![endif]-->",
      "Hi",
    ],
    [
      "a preview line",
      '<div style="display:none;max-height:0px">Preview</div><span style="max-height:0">x</span>Hi',
      "Hi",
    ],
    ["not hidden", '<td style="font-size:0px;max-height:0.5em"><div style="mso-hide:all">Hi</div></td>', "Hi"],
    ["hidden within hidden", "<div hidden>a<div>b</div>c</div>d", "d"],
    ["unclosed tags", "<p>One<p>Two<b>bold<div>Three", "One\n\nTwobold\nThree"],
    ["closed too often", "</div></p>One</b></b><p>Two</div>", "One\n\nTwo"],
    ["crossed tags", "<b>a<i>b</b>c</i>", "abc"],
    ["cut off in a tag", "One <a href='x", "One"],
    ["no tags", "a < b and c > d", "a < b and c > d"],
    ["nothing", "", ""],
    ["attributes called like parts of objects", '<p __proto__="x" constructor="y" class="__proto__">Hi</p>', "Hi"],
  ])("%s", (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it.each([10_000, 200_000])("nested %i deep, in time", (depth) => {
    const started = performance.now();
    expect(htmlToText(`${"<div>".repeat(depth)}Hi${"</div>".repeat(depth)} there`)).toMatch(/^Hi\s+there$/);
    expect(htmlToText(`${"<b>".repeat(depth)}Hi${"</i>".repeat(depth)}`, { mail: true })).toBe("Hi");
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("history that elements tell of is left out of a mail", () => {
  const HI = "<div>The lamp flickers.</div>";
  const wrote =
    "On Mon, 5 Jan 2026 at 09:00, Bo Lund &lt;<a href='mailto:bo@lumen.example'>bo@lumen.example</a>&gt; wrote:";
  test.each([
    [
      "Gmail",
      `${HI}<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${wrote}<br></div><blockquote class="gmail_quote"><div>old</div></blockquote></div>`,
    ],
    [
      "Gmail before 2018",
      `${HI}<div class="gmail_extra"><br><div class="gmail_quote">${wrote}<br><blockquote class="gmail_quote">old</blockquote></div></div>`,
    ],
    [
      "Gmail, a language not known",
      `${HI}<div class="gmail_quote"><div class="gmail_attr">Den mån 5 jan. 2026 skrev Bo:<br></div><blockquote class="gmail_quote">old</blockquote></div>`,
    ],
    [
      "Gmail's container, the quote in it not marked",
      `${HI}<div class="gmail_quote">On Mon, Bo wrote:<div><blockquote>old</blockquote></div></div>`,
    ],
    [
      "Gmail, forwarded",
      `${HI}<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: Bo</div><p>old</p></div>`,
    ],
    [
      "Gmail's signature",
      `${HI}<div><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">Ida</div></div>`,
    ],
    [
      "Outlook",
      `${HI}<div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Bo<br><b>Sent:</b> 5 May</div><div>old</div>`,
    ],
    ["Outlook, quoted again", `${HI}<hr><div id="x_x_divRplyFwdMsg"><b>From:</b> Bo</div><div>old</div><p>older</p>`],
    [
      "Outlook on a desk",
      `${HI}<div style="border-top:solid #E1E1E1 1.0pt"><p class=MsoNormal><b>From:</b> Bo<br><b>Sent:</b> Monday<br><b>To:</b> Ida<br><b>Subject:</b> Lamp<o:p></o:p></p></div><p>old</p>`,
    ],
    [
      "Outlook on a phone",
      `${HI}<div id="ms-outlook-mobile-signature">Get it</div><div id="mail-editor-reference-message-container">old</div>`,
    ],
    [
      "Apple Mail",
      `${HI}<div><br><blockquote type="cite"><div>${wrote}</div><br><div>old</div></blockquote></div><br>`,
    ],
    [
      "Apple's telephone",
      `${HI}<br><div id="AppleMailSignature">Sent from my iPhone</div><div><br>${wrote}<br><br></div><blockquote type="cite">old</blockquote>`,
    ],
    ["Yahoo", `${HI}<div id="ydp1yahoo_quoted_42" class="yahoo_quoted"><div>${wrote}</div><div>old</div></div>`],
    [
      "Thunderbird",
      `${HI}<div class="moz-cite-prefix">Bo wrote:<br></div><blockquote type="cite" cite="mid:1">old</blockquote>`,
    ],
    [
      "GMX",
      `${HI}<div name="quote"><b>Gesendet:</b> Montag<br><b>Von:</b> Bo<div name="quoted-content">old</div></div>`,
    ],
    [
      "Proton",
      `${HI}<div class="protonmail_quote">${wrote}<br><blockquote class="protonmail_quote" type="cite">old</blockquote></div>`,
    ],
    [
      "Zendesk",
      `${HI}<blockquote type="cite"><div>##- Please type your reply above this line -##</div><p>old</p></blockquote>`,
    ],
    ["Zendesk, in the open", `${HI}<p>##- Please type your reply above this line -##</p><p>old</p>`],
    [
      "Freshdesk",
      `${HI}<div class="freshdesk_quote"><blockquote class="freshdesk_quote">${wrote}<br>old</blockquote></div>`,
    ],
    ["Help Scout", `${HI}<div>${wrote}</div><blockquote>old</blockquote>`],
    ["Front", `${HI}<blockquote type="cite" class="front-blockquote">${wrote}<br>old</blockquote>`],
  ])("%s", (_, html) => {
    expect(withoutHistory(htmlToText(html, { mail: true }))).toBe("The lamp flickers.");
    expect(htmlToText(html)).toContain("The lamp flickers.\n");
  });

  test.each([
    [
      "answers between quotes",
      `<div class="gmail_quote"><div class="gmail_attr">${wrote}</div><blockquote class="gmail_quote">Which?</blockquote><div>The small one.</div><blockquote class="gmail_quote">Since?</blockquote>May.</div>`,
      "The small one.\n\nMay.",
    ],
    [
      "a forwarded message alone",
      '<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: Shop</div><p>You owe 5.</p></div>',
      "---------- Forwarded message ---------\nFrom: Shop\n\nYou owe 5.",
    ],
    [
      "a forwarded message, pointed to",
      '<p>See below</p><div id="divRplyFwdMsg">From: Shop</div><p>You owe 5.</p>',
      "See below\n\nFrom: Shop\n\nYou owe 5.",
    ],
    [
      "what a forwarded message quotes",
      '<p>FYI</p><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------</div><blockquote>You owe 5.</blockquote></div>',
      "FYI\n\n---------- Forwarded message ---------\n\nYou owe 5.",
    ],
    [
      "a quotation after a quote",
      '<div class="gmail_quote"><blockquote>old</blockquote></div><p>You said</p><blockquote>we will call</blockquote>',
      "You said\n\nwe will call",
    ],
    ["nothing but a quote", '<blockquote type="cite">You owe 5.</blockquote>', "You owe 5."],
    [
      "a quotation of one's own",
      "<p>You said</p><blockquote>we will call</blockquote><p>Nobody did.</p>",
      "You said\n\nwe will call\n\nNobody did.",
    ],
  ])("not what is said: %s", (_, html, text) => {
    expect(withoutHistory(htmlToText(html, { mail: true }))).toBe(text);
  });
});

test.each([
  ["<p>Hi</p>", true],
  ["Hi<br>Bo", true],
  ["a < b and b > c", false],
  ["<ida@post.example>", false],
  ["2<3", false],
])("%s looks like HTML: %s", (text, isHtml) => {
  expect(looksLikeHtml(text)).toBe(isHtml);
});
