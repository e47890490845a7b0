import { GENDER_CLASSES } from '#core/questionnaire/custom-properties.ts';

const both = (sv: string, simple: string) => ({ sv, 'sv-simple': simple });

const [woman, man, other] = GENDER_CLASSES;

const DONT_KNOW = { value: 'vet_inte', missing: 'dontKnow', text: both('Vet inte', 'Vet inte') };

/** Of the coordination union that the service began with; the survey's own are written in their place. */
const MUNICIPALITIES = [{ kod: '0127', namn: 'Botkyrka' }, { kod: '0126', namn: 'Huddinge' }, { kod: '0128', namn: 'Salem' }];

/** A questionnaire to begin from: consent, municipality, gender and one question, in both languages. What its author must write themselves says so, and stops publication until they have. */
const BLANK = {
  title: both('Skriv enkätens namn', 'Skriv enkätens namn'),
  description: both('Skriv vad enkäten handlar om och hur lång tid den tar.', 'Skriv vad ni frågar om.'),
  locale: 'sv',
  publish: true,
  purpose: both('Skriv vad ni ska använda svaren till.', 'Skriv varför ni frågar.'),
  controller: both('Skriv vem som ansvarar för svaren.', 'Skriv vem som ansvarar för svaren.'),
  legalBasis: both('Skriv varför ni får samla in svaren.', 'Skriv varför ni får fråga.'),
  contact: { tel: '', email: '' },
  retention: 365,
  pages: [
    {
      name: 'samtycke',
      elements: [
        {
          type: 'radiogroup',
          name: 'samtycke',
          role: 'consent',
          isRequired: true,
          title: both('Vill du vara med och svara?', 'Vill du svara?'),
          description: both('Det är frivilligt. Du kan sluta när du vill.', 'Du bestämmer själv. Du kan sluta när du vill.'),
          choices: [
            { value: 'ja', consents: true, text: both('Ja, jag vill svara', 'Ja, jag vill svara') },
            { value: 'nej', text: both('Nej, jag vill inte svara', 'Nej, jag vill inte svara') },
          ],
        },
      ],
    },
    {
      name: 'om_dig',
      title: both('Om dig', 'Om dig'),
      elements: [
        {
          type: 'radiogroup',
          name: 'kommun',
          role: 'area',
          title: both('I vilken kommun arbetar du?', 'I vilken kommun jobbar du?'),
          choices: [
            ...MUNICIPALITIES.map(({ kod, namn }) => ({ value: kod, text: both(namn, namn) })),
            DONT_KNOW,
          ],
        },
        {
          type: 'radiogroup',
          name: 'kon',
          role: 'gender',
          title: both('Är du kvinna eller man?', 'Är du kvinna eller man?'),
          choices: [
            { value: 'kvinna', counts: woman, text: both('Kvinna', 'Kvinna') },
            { value: 'man', counts: man, text: both('Man', 'Man') },
            { value: 'annat', counts: other, text: both('Annat', 'Annat') },
          ],
        },
      ],
    },
    {
      name: 'fragor',
      title: both('Frågor', 'Frågor'),
      elements: [
        {
          type: 'radiogroup',
          name: 'trivs',
          title: both('Trivs du på arbetet?', 'Trivs du på jobbet?'),
          choices: [
            { value: 'ja', text: both('Ja', 'Ja') },
            { value: 'ibland', text: both('Ibland', 'Ibland') },
            { value: 'nej', text: both('Nej', 'Nej') },
            DONT_KNOW,
          ],
        },
      ],
    },
  ],
};

type Municipality = (typeof MUNICIPALITIES)[number];

/** The text that a new questionnaire begins as, with the municipalities to choose between. */
export const blankQuestionnaire = (municipalities: readonly Municipality[] = MUNICIPALITIES): string => {
  const choices = [...municipalities.map(({ kod, namn }) => ({ value: kod, text: both(namn, namn) })), DONT_KNOW];
  const pages = BLANK.pages.map((page) => ({ ...page, elements: page.elements.map((element) => (element.name === 'kommun' ? { ...element, choices } : element)) }));
  return JSON.stringify({ ...BLANK, pages }, null, 2);
};

/** What the blank says where its author is to write. */
export const BLANK_TEXTS: readonly string[] = [BLANK.title, BLANK.description, BLANK.purpose, BLANK.controller, BLANK.legalBasis].flatMap((text) => Object.values(text));
