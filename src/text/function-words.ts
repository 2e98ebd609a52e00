/** The commonest words of grammar of some languages, by which a text shows its language; data only. */

/**
 * Lower-case words by BCP 47 language: articles, prepositions, pronouns, conjunctions, forms of "be" and "have". Not every language:
 * those of most news and those that would be taken for one of them. `nb` stands for all Norwegian, `sh` for Bosnian, Croatian and Serbian
 * in Latin letters, `ms` for Malay and Indonesian, which share these words.
 */
export const functionWords: Readonly<Record<string, string>> = {
  en: `the of to and in a is that for on was with as it by he be at from are have has his an this not but were they which had
    their will been its or who would after when more about she her we you there if one all can out up what no than into so
    over could him them our some only other also because how where these then do did my your i any those such being before between
    under during while since until against through both should must may might`,
  de: `der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird
    bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei hatte kann
    gegen vom können wenn unter wir ich ihr seine ihre sowie jedoch zwischen seit während keine jeder wegen damit diese dieser alle`,
  nl: `de het een van en in is dat op te zijn voor met niet die aan er om ook als dan maar bij uit door over naar werd heeft of hij zich
    was hebben meer ze worden nog wordt tot geen kan deze tegen zij wat had hun dit zal ik wij je heb ben zonder tussen onder alle haar
    zo na omdat moet`,
  sv: `och att det i en som är på för av med den till inte om har de ett han men var sig från vi så kan när nu ska skulle under också
    efter eller vid hade mot där än ut kommer mellan alla inom utan vara jag mycket något denna hon ingen någon varje blev`,
  da: `og at det i en er som på til af med for den ikke de har der et han men var om sig fra vi så kan når nu skal vil efter også eller
    blev ved være havde mod hvor end ud kommer mellem alle uden mig meget noget denne hun ingen nogen enhver bliver hvis dette mere`,
  nb: `og at det i en er som på til av med for den ikke de har et han men var om seg fra vi så kan når nå skal vil etter også eller
    ble ved være hadde mot hvor enn ut kommer mellom alle uten meg mye noe denne hun ingen noen enhver blir hvis dette mer ei ein
    ikkje eg vere frå dei eit`,
  fi: `ja on ei että se hän oli ovat mutta myös kun niin tai kuin joka ole olla sen hänen jos mukaan sekä jo nyt vain mitä jotka tämä
    voi vielä ollut sitä noin ennen eikä kanssa hän ne he olisi jonka koska siitä tässä kaikki joita`,
  fr: `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux cette été mais comme
    ou ont ses elle ces leur nous vous je si on y sa d l qu n s c même entre deux où sans être fait tout toute contre dont lui ils aussi
    après sous leurs avait était selon`,
  es: `de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre
    cuando todo esta ser son dos también fue había era muy años hasta desde está nos contra ni donde quien toda tiene han según durante
    tras ante estos otros e`,
  pt: `de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando
    muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles são num
    nem às toda todo contra pelos segundo após sobre`,
  it: `di e che la il un a per in è una sono del non si da le con i della lo ha al come più dei ma alla nel gli anche delle o se su
    ad dal dalla nella essere suo sua ai stato questo questa cui hanno era fra tra due ogni ed sul sulla l dell all nell d loro degli
    dopo senza contro ci`,
  ca: `de la i el que en a els les un una per amb no del es és al se dels seu seva més com als ha va o tota són però aquest aquesta
    ser l d s pel també entre sobre havia sense ni hi han fou on ja molt quan fins seus seves contra qualsevol aquests`,
  ro: `de și în a la cu pe care din nu o că este se un sau să pentru ca au mai al ale prin fi după lui fost sunt cum dar despre între
    acest această ce orice are sa său lor fără ei el ea nici unei unui trebuie ar va le către toate`,
  pl: `w i z na się do nie o że jest to a jak po za od przez przy dla są tym oraz jego być ze co czy ma lub jej tak ich był tylko może
    jako przed było także już który która które którzy pod nad bez każdy ale gdy został ku tego każda wszystkich między bardzo`,
  cs: `a v se na je že to z s do o ve i za by jako pro ale k po od které který však jak jeho být není jsou bylo byl která při nebo podle
    před mezi tak až jen již také u ze co má aby bude jsem ani své svou kteří tím těchto tento této`,
  sk: `a v sa na je že to z s do o vo i za by ako pre ale k po od ktoré ktorý však jeho byť nie sú bolo bol ktorá pri alebo podľa pred
    medzi tak až len už tiež aj zo čo má aby bude som ani svoje svoju ktorí tým týchto tento tejto`,
  sh: `i u je na se da za su od s koji o ne iz će kao što bi to koja li bio ali po nije do ili koje biti prema samo sve više ima kako
    svoje ako između nakon bez zbog sam jer bilo svaki ovo ovaj te ni svako pred bila`,
  hu: `a az és hogy nem is egy van meg de ez csak ha volt mint már el még ki azt kell vagy szerint után minden lehet ezt lesz között
    mely amely amelyek nincs sem valamint illetve úgy való által azonban pedig annak ennek vagy `,
  tr: `ve bir bu da de için ile olarak çok daha olan gibi en kadar ne sonra o ama var olduğu göre her veya ya ki değil olduğunu ise mi
    oldu tarafından bunu şey onun edilen yok karşı önce arasında üzerinde`,
  ms: `yang dan di dengan untuk dari pada dalam ini itu tidak akan adalah atau juga oleh ke tersebut dapat telah sebagai lebih ada mereka
    bisa karena saat bagi ia kata menjadi kami anda saya seperti kepada tiada`,
  ru: `и в на не что с по как к из у за от это для его о то но они она он был все а было так же бы или при до если когда также который
    которые только во после года со ее их быть еще уже ни без чтобы этого под мы том может имеет каждый`,
  uk: `і в на не що з до за у та як від й про його це для але або він вона вони був було при їх якщо коли також який які лише після року
    має бути ще вже без щоб цього під ми може кожна із зі через або є`,
  be: `і ў на не што з да за у як ад па яго гэта для але або ён яна яны быў было пры іх калі таксама які якія толькі пасля мае быць яшчэ
    ўжо без каб гэтага пад мы можа кожны са праз ёсць`,
  bg: `на и в да за се от с не е по са че като до си ще при или това който към обаче няма тази бе но след има беше през които която вече
    само може му все този още със както между всеки без върху ни`,
  mk: `на и во да за се од со не е ги дека како до ќе при или ова кој кон но по има беше преку кои која веќе само може му сите уште меѓу
     без што го ја тоа сум нема`,
  sr: `и у је на се да за су од с који о не из ће као што би то која ли био али по није до или које бити према само све више има како
    своје ако између након без због сам јер било сваки ово овај те ни`,
  ar: `في من على إلى أن التي عن ما هذا مع الذي لا كان هذه بعد أو كل بين كما ذلك قد لم له وقد عام ولا إن قبل حتى وفي ومن أي هو`,
  fa: `و در به از که این را با است برای آن یک بر تا هر شود خود بود شده او باید کند ها دارد می نیز اما یا های بین`,
  ur: `کے میں کی ہے کا اور سے کو اس پر نے کہ ہیں کر یہ ہو کسی بھی ان نہیں تھا تک جو ایک گا یا اپنے لیے`,
};
