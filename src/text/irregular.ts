/** Irregular English forms to their base form, so that stems of one word meet; nothing else. */

const table = `written:write wrote:write sent:send fought:fight held:hold led:lead left:leave lost:lose won:win met:meet
built:build broke:break broken:break fell:fall fallen:fall grew:grow grown:grow rose:rise risen:rise began:begin begun:begin
became:become brought:bring bought:buy sold:sell drew:draw drawn:draw drove:drive driven:drive ran:run spoke:speak spoken:speak
struck:strike stricken:strike withdrew:withdraw withdrawn:withdraw undid:undo undone:undo died:die dying:die dead:die death:die deaths:die
thought:think found:find forbade:forbid forbidden:forbid froze:freeze frozen:freeze chose:choose chosen:choose flew:fly flown:fly
fed:feed fled:flee hid:hide hidden:hide knew:know known:know laid:lay paid:pay sought:seek shook:shake shaken:shake stood:stand
stole:steal stolen:steal swept:sweep taught:teach threw:throw thrown:throw understood:understand wore:wear woke:wake
children:child women:woman men:man lives:life troops:troop forces:force crises:crisis bases:base analyses:analysis
worse:bad worst:bad better:good best:good further:far months:month days:day weeks:week
kilometre:kilometer kilometres:kilometer kilometers:kilometer km:kilometer kms:kilometer defence:defense centre:center programme:program
harbour:harbor labour:labor neighbour:neighbor colour:color favour:favor armour:armor honour:honor
organisation:organization organise:organize recognise:recognize jeopardise:jeopardize emphasise:emphasize airstrike:strike airstrikes:strike
reply:respond replied:respond replies:respond response:respond responded:respond responses:respond answer:respond answered:respond answers:respond`;

/** Inflected or variant form -> the form it is treated as. British and American spellings meet; so do "reply", "response" and "answer". */
export const irregular: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split(/\s+/u)
    .map((pair) => pair.split(':') as [string, string]),
);
