import { describe, expect, it } from 'vitest';
import { isOfLanguage, languageOf, languagesOf } from './language.ts';

const german = [
  'Die Ministerin wies die Vorwürfe am Dienstag zurück und sprach von einem Missverständnis zwischen den Behörden.',
  'Nach Angaben der Polizei wurden bei dem Einsatz drei Menschen verletzt, einer von ihnen schwer.',
  'Zuvor war bekannt geworden, dass der Vertrag nicht verlängert werden soll.',
];
const english = [
  'The minister rejected the accusations on Tuesday and spoke of a misunderstanding between the authorities.',
  'Three people were hurt in the operation, one of them seriously, police said.',
];

describe('languageOf', () => {
  it.each([
    ['en', 'Officials in the capital have said that the bridge will be closed until the end of the year.'],
    ['de', 'Der Bürgermeister sagte, die Brücke bleibe bis zum Ende des Jahres für den Verkehr gesperrt.'],
    ['nl', 'De burgemeester zei dat de brug tot het einde van het jaar niet open gaat voor het verkeer.'],
    ['sv', 'Borgmästaren säger att bron inte öppnar för trafik förrän efter årsskiftet, och att det är för farligt.'],
    ['da', 'Borgmesteren siger, at broen ikke bliver åbnet for trafik før efter nytår, og at det er for farligt nu.'],
    ['nb', 'Ordføreren sier at broen ikke blir åpnet for trafikk før etter nyttår, og at det er for farlig nå.'],
    ['fr', "Le maire a déclaré que le pont ne serait pas ouvert à la circulation avant la fin de l'année."],
    ['es', 'El alcalde dijo que el puente no se abrirá al tráfico hasta el final del año porque es muy peligroso.'],
    ['pt', 'O prefeito disse que a ponte não será aberta ao tráfego até o fim do ano, pois ainda é muito perigosa.'],
    ['it', 'Il sindaco ha detto che il ponte non sarà aperto al traffico fino alla fine dell’anno.'],
    ['pl', 'Burmistrz powiedział, że most nie zostanie otwarty dla ruchu, bo jest to zbyt niebezpieczne.'],
    ['cs', 'Starosta řekl, že most se do konce roku neotevře, protože je to podle něj příliš nebezpečné.'],
    ['ru', 'Мэр заявил, что мост не откроют для движения до конца года, так как это слишком опасно.'],
    ['uk', 'Мер заявив, що міст не відкриють для руху до кінця року, бо це надто небезпечно для всіх, хто живе поруч.'],
    ['ar', 'قال رئيس البلدية إن الجسر لن يفتح أمام حركة المرور حتى نهاية العام لأن هذا خطير على كل من في المدينة.'],
    ['el', 'Ο δήμαρχος δήλωσε ότι η γέφυρα δεν θα ανοίξει.'],
    ['he', 'ראש העיר אמר שהגשר לא ייפתח.'],
    ['ja', '市長は、橋は年末まで開通しないと述べた。'],
    ['zh', '市长表示,这座桥在年底前不会通车。'],
    ['ko', '시장은 다리가 연말까지 개통되지 않을 것이라고 말했다.'],
  ])('tells %s by its words of grammar or its script', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it('calls undetermined what no word or script of ours explains', () => {
    expect(languageOf('नगर प्रमुख ने कहा कि पुल बंद रहेगा।')).toBe('und');
    const lithuanian =
      'Meras sakė, kad tiltas bus uždarytas iki metų pabaigos, nes juo važiuoti pavojinga. Miesto taryba ketvirtadienį pritarė remonto darbams, kurie truks mažiausiai aštuonis mėnesius ir kainuos daugiau kaip du milijonus eurų.';
    expect(languageOf(lithuanian)).toBe('und');
  });

  it.each(['', '—', '12:30', 'Rukban camp', 'Key points:', 'INF, James Mattis, Sergei Shoigu, Syria, Russia'])(
    'says nothing of %j',
    (text) => {
      expect(languageOf(text)).toBeUndefined();
    },
  );

  it('goes by most of a text where it mixes scripts', () => {
    expect(languageOf('The minister said «мы не знаем», which is what he has said of the treaty before.')).toBe('en');
    expect(languageOf('Министр заявил, что договор не будет продлён, а его слова о New START were not new.')).toBe(
      'ru',
    );
  });

  it('reads a bounded part of a text without an end', () => {
    expect(languageOf(`${english.join(' ')} ${'und der die das nicht '.repeat(100_000)}`.slice(0, 2_000_000))).toBe(
      'de',
    );
    expect(languageOf('a'.repeat(2_000_000))).toBeUndefined();
  });
});

describe('languagesOf', () => {
  it('trusts what is declared, even where the text says otherwise', () => {
    expect(languagesOf([...german, ...english], ['en-GB', 'en', 'fr', 'de', 'de'])).toEqual([
      'en-GB',
      'en',
      'fr',
      'de',
      'de',
    ]);
  });

  it('tells an English article that declares nothing', () => {
    expect(languagesOf(english)).toEqual(['en', 'en']);
  });

  it('tells an English quotation from the German article that it stands in', () => {
    const quotation = 'We have never said that, and we will not say it now.';
    expect(languagesOf([german[0] ?? '', quotation, german[1] ?? '', german[2] ?? ''])).toEqual([
      'de',
      'en',
      'de',
      'de',
    ]);
  });

  it('gives blocks of a few words the language of the article', () => {
    expect(languagesOf(['Rukban camp', ...german, 'Key points'])).toEqual(['de', 'de', 'de', 'de', 'de']);
    expect(languagesOf(['Rukban camp', ...english], [undefined, 'en', 'en'])).toEqual(['en', 'en', 'en']);
  });

  it('reads short blocks together where none shows its language alone', () => {
    const lines = ['Bridge to stay closed', 'Two hurt in the fire', 'No deal for now, says mayor', 'Why it is so'];
    expect(lines.map(languageOf)).not.toContain('en');
    expect(languagesOf(lines)).toEqual(['en', 'en', 'en', 'en']);
  });

  it('leaves open what little there is', () => {
    expect(languagesOf(['Rukban camp'])).toEqual([undefined]);
    expect(languagesOf([])).toEqual([]);
  });

  it('reads a text that is declared to be of no language', () => {
    expect(languagesOf(english, ['und', 'und'])).toEqual(['en', 'en']);
    expect(languagesOf(english, ['english', '*'])).toEqual(['en', 'en']);
  });
});

describe('isOfLanguage', () => {
  it('compares languages, not regions or scripts', () => {
    expect(isOfLanguage('EN-us', 'en_GB')).toBe(true);
    expect(isOfLanguage('de', 'en')).toBe(false);
    expect(isOfLanguage('sr-Latn', 'hr')).toBe(true);
    expect(isOfLanguage('nn', 'no')).toBe(true);
  });

  it('lets packs of languages that are not told apart apply to texts of those', () => {
    expect(isOfLanguage('und', 'lt')).toBe(true);
    expect(isOfLanguage('und', 'en')).toBe(false);
    expect(isOfLanguage(undefined, 'en')).toBe(true);
  });
});
