/** Irregular English forms and British spellings to one form, so that stems of one word meet; nothing else. */

const table = `written:write wrote:write sent:send fought:fight held:hold led:lead left:leave lost:lose won:win met:meet
built:build broke:break broken:break fell:fall fallen:fall grew:grow grown:grow rose:rise risen:rise began:begin begun:begin
became:become brought:bring bought:buy sold:sell drew:draw drawn:draw drove:drive driven:drive ran:run spoke:speak spoken:speak
struck:strike stricken:strike withdrew:withdraw withdrawn:withdraw undid:undo undone:undo died:die dying:die dead:die death:die deaths:die
thought:think found:find forbade:forbid forbidden:forbid froze:freeze frozen:freeze chose:choose chosen:choose flew:fly flown:fly
fed:feed fled:flee hid:hide hidden:hide knew:know known:know laid:lay paid:pay sought:seek shook:shake shaken:shake stood:stand
stole:steal stolen:steal swept:sweep taught:teach threw:throw thrown:throw understood:understand wore:wear woke:wake woken:wake
arose:arise arisen:arise awoke:awake beaten:beat bent:bend bitten:bite bled:bleed blew:blow blown:blow bred:breed burnt:burn
came:come caught:catch clung:cling crept:creep dealt:deal dug:dig dreamt:dream ate:eat eaten:eat forgave:forgive forgiven:forgive forgot:forget forgotten:forget
foresaw:foresee foreseen:foresee gave:give given:give went:go gone:go hung:hang heard:hear kept:keep knelt:kneel leapt:leap learnt:learn
lent:lend lit:light made:make meant:mean misled:mislead mistook:mistake mistaken:mistake overcame:overcome overran:overrun oversaw:oversee overseen:oversee
overthrew:overthrow overthrown:overthrow proven:prove rebuilt:rebuild retook:retake retaken:retake ridden:ride rode:ride rang:ring rung:ring
said:say sang:sing sung:sing sank:sink sunk:sink sat:sit saw:see seen:see sewn:sew shone:shine shot:shoot shown:show shrank:shrink shrunk:shrink
slain:slay slept:sleep slid:slide spent:spend spun:spin spilt:spill split:split sprang:spring sprung:spring stuck:stick stung:sting strove:strive striven:strive
swore:swear sworn:swear swam:swim swollen:swell swung:swing took:take taken:take told:tell tore:tear torn:tear trod:tread trodden:tread
undertook:undertake undertaken:undertake upheld:uphold wept:weep withheld:withhold withstood:withstand wove:weave woven:weave
lying:lie tying:tie vying:vie lain:lie
am:be is:be are:be was:be were:be been:be has:have had:have does:do did:do done:do got:get gotten:get
myself:oneself yourself:oneself himself:oneself herself:oneself itself:oneself ourselves:oneself themselves:oneself
children:child women:woman men:man lives:life troops:troop forces:force crises:crisis bases:base analyses:analysis
worse:bad worst:bad better:good best:good further:far months:month days:day weeks:week
kilometre:kilometer kilometres:kilometer kilometers:kilometer km:kilometer kms:kilometer defence:defense centre:center programme:program
theatre:theater metre:meter metres:meter litre:liter litres:liter fibre:fiber calibre:caliber manoeuvre:maneuver manoeuvres:maneuver offence:offense offences:offense
licence:license licences:license pretence:pretense grey:gray tyre:tire tyres:tire plough:plow ploughed:plow sceptic:skeptic sceptical:skeptical scepticism:skepticism
judgement:judgment ageing:aging aluminium:aluminum aeroplane:airplane aeroplanes:airplane kerb:curb mould:mold moult:molt pyjamas:pajamas
catalogue:catalog dialogue:dialog dialogues:dialog analogue:analog analyse:analyze analysed:analyze analysing:analyze paralyse:paralyze paralysed:paralyze
airstrike:strike airstrikes:strike
reply:respond replied:respond replies:respond response:respond responded:respond responses:respond answer:respond answered:respond answers:respond`;

/** "reply", "response" and "answer" meet, too. */
const irregular: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split(/\s+/u)
    .map((pair) => pair.split(':') as [string, string]),
);

/** Words that are never written with z come out with one, too: all texts are read alike. */
const spelledIse = /^([a-z]{3,}is)(e|ed|es|er|ers|ing|ation|ations)$/u;
const spelledOur = /^([a-z]{2,}our)(s|ed|ing|able|ful|less|ite|ites|er|ers|hood|hoods|ly)?$/u;

/** The form that a folded English word is treated as: "wrote" -> "write", "organised" -> "organized", "rumours" -> "rumors"; most come back unchanged. */
export function baseForm(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  const ise = word.includes('is') ? spelledIse.exec(word) : undefined;
  if (ise) return `${(ise[1] as string).slice(0, -1)}z${ise[2]}`;
  const our = word.includes('our') ? spelledOur.exec(word) : undefined;
  if (our) return `${(our[1] as string).slice(0, -2)}r${our[2] ?? ''}`;
  return word;
}
