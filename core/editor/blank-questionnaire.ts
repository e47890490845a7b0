import { GENDER_CLASSES } from '#core/questionnaire/custom-properties.ts';

const both = (sv: string, simple: string) => ({ sv, 'sv-simple': simple });

const [woman, man, other] = GENDER_CLASSES;

/** A questionnaire to begin from: consent, municipality, gender and one question, in both languages. It can be published as it is, which nobody should. */
const BLANK = {
  title: both('Skriv enkätens namn', 'Skriv enkätens namn'),
  description: both('Skriv vad enkäten handlar om och hur lång tid den tar.', 'Skriv vad frågorna handlar om.'),
  locale: 'sv',
  publish: true,
  purpose: both('Skriv vad svaren ska användas till.', 'Skriv varför ni frågar.'),
  controller: both('Skriv vem som ansvarar för svaren.', 'Skriv vem som ansvarar för svaren.'),
  contact: { tel: '08-465 00 41', email: 'fraga@example.org' },
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
            { value: '0127', text: both('Botkyrka', 'Botkyrka') },
            { value: '0126', text: both('Huddinge', 'Huddinge') },
            { value: '0128', text: both('Salem', 'Salem') },
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
          ],
        },
      ],
    },
  ],
};

/** The text that a new questionnaire begins as. */
export const blankQuestionnaire = (): string => JSON.stringify(BLANK, null, 2);
