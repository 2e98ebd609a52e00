/** What the words of a block say about its being part of the article or standing beside it; strings only. */

const LABEL =
  /^[\W_]*(?:(?:also )?read(?: (?:more|also|next|now|on|too|the full story))?|more(?: on this(?: story)?| stories| from [^:]{2,40})?|see(?: also| more)?|watch(?: (?:more|also|now|live|video))?|listen(?: (?:now|also))?|related(?: (?:articles?|stories|story|news|topics|content|links?|reading|posts?))?|recommended(?: (?:for you|reading|stories))?|don[’']t miss|in pictures|gallery|video|photos?|images?|picture|photograph|illustration|credits?|source|tags?|topics?|filed under|file photo|keywords|share(?: this(?: article| story)?)?|advertisement|sponsored(?: content)?|promoted|trending(?: now)?|most (?:read|popular|viewed|shared)|explainer|editor[’']s (?:picks?|choice)|continue reading|further reading|in case you missed it|you (?:may|might) (?:also )?(?:like|be interested in)|up next|follow us|comments?(?: \(\d+\))?|published|updated|last updated|posted|written by|reported by|edited by|reporting by|editing by|author|newsletter|subscribe)\s*/i;

const AFTER_LABEL = /^(?:[:»›>|→▶►]|[–—-]\s)/u;

/** Labels that stand alone as a whole line: what follows them belongs to a list of other things. */
const SECTION =
  /^(?:related(?: (?:articles?|stories|story|news|topics|content|links?|reading|posts?|coverage))?|(?:read|see|more) (?:more|also|next|from .{2,40}|on this(?: story| topic)?|stories|news|like this|in .{2,30})|(?:also )?read(?: also| more)?|recommended(?: .{2,30})?|most (?:read|popular|viewed|shared|commented)|trending(?: now| stories)?|you (?:may|might) (?:also )?(?:like|be interested in)|what to read next|top stories|latest(?: news| stories| headlines)?|editor[’']s (?:picks?|choice)|popular(?: now| stories)?|don[’']t miss|tags|topics|share(?: this(?: article| story)?)?|up next|around the web|sponsored(?: content| links)?|promoted(?: content| stories)?|from our partners|explore more|keep reading|further reading|in case you missed it|advertisement|elsewhere on .{2,30})\s*[:.…»]?$/i;

const COMMENTS =
  /^(?:\d+ )?(?:comments?|reader comments|leave a (?:reply|comment)|join the (?:conversation|discussion)|have your say|what do you think\??|post a comment)(?: ?\(?\d*\)?)?\s*[:.…]?$/i;

const ADVERT =
  /^[\W_]*(?:advertisements?|advertising|ad|sponsored(?: content| by .{2,40})?|promoted|paid (?:content|post)|(?:article|story|content) continues (?:below|after).{0,40}|continue reading.{0,60}|scroll (?:down )?to continue.{0,40}|skip (?:ad|past|to).{0,60}|loading(?: \S+)?)[\W_]*$/i;

const CREDIT_START =
  /^(?:©|\(c\)|copyright(?=\s*(?:$|[©:]|\(c\)|\d{4}|by\b|[^.!?]{0,40}\d{4}\s*$))|photo(?:graph)?s?\s*(?:by\b|:)|image\s*:|picture\s*:|credit\s*:|file photo|all rights reserved)/i;
const CREDIT_END =
  /(?:©.{0,60}|\((?:photo|image|picture|file photo|getty|ap photo|afp photo|reuters\/)[^)]{0,80}\)|\/\s?(?:ap|afp|reuters|getty images|epa|shutterstock)|getty images|all rights reserved\.?)\s*$/i;

const PLEA_START =
  /^[\W_]*(?:please )?(?:subscribe|sign[- ]?up|sign in|log ?in|register|join|follow|download|donate|click|tap|support(?= (?:us|our|the|this|quality|local|independent|journalism)\b)|never miss|don[’']t miss|enter your)(?![\w-])/i;
const PLEA_BODY =
  /\b(?:[Nn]ewsletters?|inbox|[Oo]ur|[Hh]ere|us|[Ff]acebook|[Tt]witter|[Tt]elegram|WhatsApp|Instagram|e-?mails?|app)\b/;
const PLEA_ANYWHERE =
  /\b(?:to your inbox|sign up (?:here|now|for our|to our)|subscribe (?:to our|now|here|today)|our (?:daily |weekly |free )?newsletters?|we use (?:[a-z]+ ){0,2}cookies|this (?:web)?site uses cookies|our (?:cookie|privacy) (?:policy|notice)|our terms (?:of|and) (?:use|service|conditions)|enter your e-?mail|follow us on|download our app|you can unsubscribe|unsubscribe at any time|get the latest [^.]{0,60}(?:inbox|updates|newsletter)|protected by recaptcha|already (?:a )?(?:subscriber|subscribed|registered|a member)|log ?in to (?:continue|read)|subscribers only)\b/i;

const BYLINE =
  /^\((?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated)\b[^)]*\)\.?$|^(?:[Bb]y|from|[Ss]tory by|[Ww]ords by|[Ww]ritten by|[Tt]ext:)\s+\p{Lu}[^.!?]{2,70}$|^\p{Lu}[\p{L}. ]{2,30},? (?:staff writer|correspondent|reporter|editor)$|^\d+ min(?:ute)?s? read$|^(?:[Pp]ublished|[Uu]pdated|[Pp]osted|[Ll]ast (?:updated|modified)|[Ff]irst published)\b[^.!?]{0,80}$/u;

const DATE_LINE =
  /^(?:\p{L}{3,9},?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2},?\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})[\s,|•·–—-]*(?:at\s*)?(?:\d{1,2}[:.]\d{2}.{0,12})?$/u;

/** How a block reads. `section` and `comments` are labels that also speak for what follows them. */
export type Reading = 'text' | 'teaser' | 'section' | 'comments' | 'advert' | 'credit' | 'plea' | 'byline';

/** Whether a text begins with a teaser's label and its mark: "READ MORE: …", "See also – …". Returns the label's length, or 0. */
export function labelLength(text: string): number {
  const label = LABEL.exec(text);
  if (label === null) return 0;
  const rest = text.slice(label[0].length);
  if (rest === '') return text.length;
  const mark = AFTER_LABEL.exec(rest);
  return mark === null ? 0 : label[0].length + mark[0].length;
}

/** Whether a text ends as sentences do. Writing systems that do without full stops are taken to. */
export function endsAsSentence(text: string): boolean {
  const tail = text.slice(-8).trimEnd();
  if (/[.!?…。！？؟।։;:](?:["'”’»()[\]*†‡\d]|\s)*$/u.test(tail)) return true;
  return !/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{P}\p{S}]$/u.test(tail);
}

/** Judges a whole block by its words. */
export function readingOf(text: string): Reading {
  if (text.length > 400) return 'text';
  if (ADVERT.test(text)) return 'advert';
  if (SECTION.test(text)) return 'section';
  if (COMMENTS.test(text)) return 'comments';
  if (text.length <= 250 && labelLength(text) > 0) return 'teaser';
  if (text.length <= 220 && (CREDIT_START.test(text) || CREDIT_END.test(text.slice(-100)))) return 'credit';
  // Somebody quoted in the article may say such things as well.
  if (!/["“”«»]/u.test(text)) {
    if (PLEA_ANYWHERE.test(text)) return 'plea';
    if (text.length <= 260 && PLEA_START.test(text) && PLEA_BODY.test(text)) return 'plea';
  }
  if (text.length <= 110 && (BYLINE.test(text) || DATE_LINE.test(text))) return 'byline';
  return 'text';
}
