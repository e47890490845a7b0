import { swedish } from '#core/codes/swedish.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
import type { ExportSource } from '#core/export/export-source.ts';
import type { StatisticsSource } from '#core/statistics/given-statistics.ts';
import { GENDER_NAMES, NOT_SHOWN } from '#core/export/words.ts';

/** A paragraph of what stands with the figures. */
export interface ReadMeLine {
  readonly text: string;
  readonly style: 'title' | 'heading' | 'text';
}

/** The name of what was asked. */
export const titleOf = ({ questionnaire, results }: ExportSource): string => swedish(questionnaire.title, questionnaire.locale) || results.survey;

/** What one must know to read the figures: what they are of, how they were made, and how those who answered are protected. */
export const readMe = (source: ExportSource): readonly ReadMeLine[] => [
  { text: titleOf(source), style: 'title' },
  ...source.demo ? [paragraph('Observera: svaren är påhittade (demo). Siffrorna säger inget om verkligheten.')] : [],
  ...aboutLines(source).map(paragraph),
  heading('Så läser du siffrorna'),
  ...READING.map(paragraph),
  ...source.populations.map(populationText).map(paragraph),
  heading('Så skyddas den som har svarat'),
  ...protection(source).map(paragraph),
];

/** The same as plain text for a Swedish machine, to lie beside a CSV. */
export const readMeText = (source: ExportSource): string => `\uFEFF${readMe(source).map(({ text, style }) => (style === 'heading' ? `\r\n${text.toUpperCase()}\r\n` : `${text}\r\n`)).join('')}`;

const paragraph = (text: string): ReadMeLine => ({ text, style: 'text' });
const heading = (text: string): ReadMeLine => ({ text, style: 'heading' });

const aboutLines = ({ results, questionnaire, madeOn }: ExportSource): readonly string[] => {
  const { controller, purpose } = questionnaire.facts;
  const persons = results.respondents.map(({ gender, persons: number }) => `${GENDER_NAMES[gender]}: ${number ?? NOT_SHOWN.toLowerCase()}`);
  return [
    `Enkät: ${results.survey}, version ${results.version}.`,
    ...(madeOn === null ? [] : [`Siffrorna gjordes: ${madeOn}.`]),
    ...(controller ? [`Ansvarig: ${swedish(controller, questionnaire.locale)}.`] : []),
    ...(purpose ? [`Ändamål: ${swedish(purpose, questionnaire.locale)}`] : []),
    ...(persons.length === 0 ? [] : [`Antal som har svarat. ${persons.join('. ')}.`]),
  ];
};

const READING: readonly string[] = [
  'Kvinnor står först, sedan män, sedan kvinnor och män tillsammans. Samtliga är alla som har svarat, också av annat kön och de som inte har angett kön.',
  'Antal är hur många som har valt svaret. Antal som har svarat är alla av det könet, i det området, som har svarat på frågan. ”Vet inte” är ett svar.',
  'Procent är andelen av dem som har svarat på frågan, i hela procent. På en fråga med flera svar kan summan bli mer än 100.',
  'Medelvärde, median och spridning på en skala räknas på dem som valde ett steg, alltså utan ”Vet inte”. Antal som har svarat på samma rad är med ”Vet inte”.',
  'Skillnaden är kvinnornas procent minus männens, i procentenheter. Den avrundas efter uträkningen, så den kan avvika med en enhet från skillnaden mellan de avrundade talen.',
  'Osäkerheten är ett 95-procentigt konfidensintervall för andelen (Wilsons metod). Ju färre som har svarat, desto bredare är det. Det tar inte hänsyn till dem som inte har svarat.',
  `”Osäkert, få svar” står där färre än ${THRESHOLDS.certain} har svarat på frågan.`,
  'En kommuns svar ingår i det samordningsförbund som kommunen hörde till när omgången började.',
];

const populationText = ({ title, source, referenceDate }: StatisticsSource): string =>
  `Där det är känt hur många som finns räknar osäkerheten med det (ändlighetskorrektion). Om alla har svarat finns ingen osäkerhet kvar. Antalen kommer från ”${title}” (${source}, ${referenceDate}).`;

const protection = ({ results }: ExportSource): readonly string[] => [
  `Antal under ${results.minimumCell} visas inte, utom noll. Andra tal visas inte heller där de skulle göra att någon kunde räkna ut ett sådant antal. De ser likadana ut: en tom ruta och ”${NOT_SHOWN}”.`,
  'En tom ruta är aldrig noll. Räkna inte ut det som inte visas. Summor finns på egna rader.',
  `Procent, osäkerhet, medelvärden och medianer visas där minst ${THRESHOLDS.share} har svarat.`,
  `Känsliga frågor visas där minst ${THRESHOLDS.sensitiveBase} har svarat, och inte där nästan alla har svarat likadant.`,
  'Antalen är inte avrundade. Lägg inte filen bredvid en fil med samma enkät från en annan dag: skillnaden mellan dem kan röja enskilda.',
];
