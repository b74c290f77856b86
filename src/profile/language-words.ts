/** Frequent small words of English that few other languages have. */
export const ENGLISH_WORDS: readonly string[] =
  'the and of to with for you your our will this that are from be have their they who as by is it at we or an on in not all can about if has was which what more'.split(
    ' ',
  );

/** Frequent small words of other languages, without those that English has too. */
export const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  German:
    'und der das mit für wir sie ist von den dem ein eine einer deine dich dir du bei auf zu als auch oder nicht sich im zur zum sowie unser unsere'.split(' '),
  French: 'le la les des et en une un pour vous nous avec dans sur est du au aux votre notre vos nos qui que par ou sont être au'.split(' '),
  Spanish: 'el la los las de y en un una para con que por del se su es como tu más nuestro nuestra al lo o te eres serás'.split(' '),
  Portuguese: 'o os as de e em um uma para com que por do da dos das no na se você é mais nossa nosso ao como ou são não'.split(' '),
  Italian: 'il la le gli di e un una per con che del della dei delle in nel al si è sono nostro nostra tuo ti più come lo da'.split(' '),
  Dutch: 'de het een en van voor met je wij jij onze ons bij naar aan op te dat die zijn als ook niet jouw om uit ben bent'.split(' '),
  Polish: 'i w z na do się jest dla oraz nie że od po jak są lub przez za nasz naszej ci czy co twoje'.split(' '),
  Swedish: 'och att det som en ett för med på av till är du vi din hos oss inom eller har kan dig ditt den vår'.split(' '),
  Danish: 'og at det som en et til med på af er du vi din hos os eller har kan dig dit den vores for ikke'.split(' '),
  Norwegian: 'og å det som en et til med på av er du vi din hos oss eller har kan deg ditt den vår for ikke'.split(' '),
  Finnish: 'ja on ei että se sekä tai myös olet meidän sinun kanssa ovat voit sinulla jossa mutta kun'.split(' '),
  Czech: 'a v na se je do pro z ve s že jsou nebo by jako za od po naše váš vám máte náš'.split(' '),
  Romanian: 'și de în la cu pe pentru un o din care este să sau ale al mai sunt prin noi tău'.split(' '),
  Hungarian: 'a az és egy hogy nem is vagy van mint csak meg ha de el ki kell'.split(' '),
  Turkish: 've bir bu için ile olan olarak da de en daha çok veya gibi sahip olmak'.split(' '),
  Indonesian: 'dan yang di untuk dengan dari dalam pada atau kami anda akan ini itu adalah memiliki'.split(' '),
};

/** Scripts that English is not written in. */
export const OTHER_SCRIPTS: readonly string[] = [
  'Cyrillic',
  'Greek',
  'Hebrew',
  'Arabic',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Thai',
  'Devanagari',
  'Armenian',
  'Georgian',
];
