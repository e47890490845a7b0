/** A JSON Schema (2020-12), as OpenAPI 3.1 has it. */
export type Schema = Readonly<Record<string, unknown>>;

const text = (description: string, more: Schema = {}): Schema => ({ type: 'string', description, ...more });
const whole = (description: string, more: Schema = {}): Schema => ({ type: 'integer', description, ...more });
const yes = (description: string): Schema => ({ type: 'boolean', description });
const date = (description: string, more: Schema = {}): Schema => text(description, { pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2026-12-24'], ...more });
const oneOf = (description: string, ...values: readonly string[]): Schema => ({ type: 'string', description, enum: values });
const list = (description: string, items: Schema): Schema => ({ type: 'array', description, items });
const orNull = ({ type, ...schema }: Schema): Schema => ({ ...schema, type: [type, 'null'] });
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
/** All properties are there, unless their names end with a question mark. */
const object = (description: string, properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  description,
  properties: Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name.replace('?', ''), schema])),
  required: Object.keys(properties).filter((name) => !name.endsWith('?')),
});

const least = orNull(whole('Minst så många, i steg om tio. Null: visas inte.', { multipleOf: 10 }));
const gender = oneOf('Kvinnor, män, båda tillsammans eller alla.', 'kvinnor', 'man', 'kvinnor_och_man', 'samtliga');
const figures = list('Kvinnor, män och alla, i den ordningen.', object('Ett antal.', { gender, least }));
const link = (description: string): Schema => text(description, { examples: ['/api/v1/surveys'] });

const SURVEY = {
  slug: text('Enkätens adress.', { examples: ['medarbetare'] }),
  title: text('Vad enkäten heter.'),
  state: oneOf('draft: inte publicerad. upcoming: öppnar senare.', 'draft', 'upcoming', 'open', 'closed', 'archived'),
  version: orNull(whole('Den publicerade versionens nummer; null för utkast.')),
  opensOn: orNull(date('Senaste omgångens första dag.')),
  closesOn: orNull(date('Senaste omgångens sista dag; null: tills vidare.')),
  share: oneOf('own: er egen. Annars hur den är delad med er.', 'own', 'author', 'analyst', 'reader'),
  respondents: link('Där folk svarar.'),
} as const;

/** Shapes of what is sent and answered, by name. */
export const SCHEMAS = {
  Problem: object('Vad som gick fel (RFC 9457).', {
    type: text('Alltid about:blank.'),
    title: text('Kort, på engelska.'),
    status: whole('Samma som svarets status.'),
    'code?': text('Ett ord som inte ändras, att välja på i program.'),
    'detail?': text('Vad du kan göra, på svenska.'),
    'minutes?': whole('Minuter att vänta.'),
    'problems?': list('Vad som är fel, ett fält eller en fråga i taget.', { type: 'object', properties: { field: text('Fältet.'), question: text('Frågan.'), message: text('Vad som är fel, på svenska.') }, required: ['message'] }),
  }),
  SurveyList: object('Enkäter.', { surveys: list('I ordning efter adress.', ref('Survey')) }),
  Survey: object('En enkät.', SURVEY),
  SurveyWithRounds: object('En enkät med sina omgångar.', { ...SURVEY, rounds: list('Den senaste först.', object('En omgång.', { number: whole('Omgångens nummer.'), opensOn: date('Första dagen.'), closesOn: orNull(date('Sista dagen; null: tills vidare.')) })) }),
  NewSurvey: object('En ny enkät.', { slug: text('Enkätens adress: a–z, 0–9 och bindestreck. Kan inte ändras.', { pattern: '^[a-z0-9][a-z0-9-]{0,62}$' }), questionnaire: ref('Questionnaire') }),
  Questionnaire: { type: 'object', description: 'Ett frågeformulär: SurveyJS JSON med våra egna egenskaper.' },
  Saved: object('Texten är sparad.', { slug: text('Enkätens adress.'), revision: whole('Utgåva, också i ETag.') }),
  Findings: object('Vad kontrollen säger om texten som den är sparad.', {
    revision: whole('Utgåvan som är kontrollerad.'),
    publishable: yes('Om inget stoppar publicering.'),
    findings: list('De allvarligaste först.', object('En sak att titta på.', { level: oneOf('stop stoppar publicering.', 'stop', 'warning', 'advice'), path: text('Platsen i JSON, tom för hela filen.', { examples: ['pages[0].elements[1].title'] }), line: whole('Raden i texten, från 1.'), message: text('Vad som är fel.'), better: orNull(text('Vad som kan stå i stället.')) })),
  }),
  Publication: object('Vad som ska publiceras, och när det går att svara.', { revision: whole('Utgåvan som publiceras. Har någon sparat en senare publiceras inget.'), 'opensOn?': date('Första dagen; utan den i dag.'), 'closesOn?': date('Sista dagen; utan den tills vidare.') }),
  Days: object('När det går att svara.', { 'opensOn?': date('Första dagen, medan enkäten inte har öppnat.'), 'closesOn?': date('Sista dagen; utan den tills vidare.') }),
  Overview: object('Hur många som har svarat, i steg om tio, som det räknades senast. Räknas högst en gång om dagen.', {
    countedOn: orNull(date('Dagen; null: det är inte räknat än.')),
    source: oneOf('real: riktiga svar. demo: påhittade, medan inga riktiga finns.', 'real', 'demo'),
    places: list('Alla, kommuner, förbund.', object('En plats.', { level: oneOf('Slag av plats.', 'alla', 'kommun', 'forbund'), id: text('Kommunkod eller förbund.'), name: text('Namn.'), figures, invited: orNull(whole('Inbjudna; null: vet inte.')), leastPercent: orNull(whole('Minst så många procent av de inbjudna. Null: visas inte.')) })),
    groups: list('Grupper, där enkäten frågar om grupp.', object('En grupp.', { id: text('Svarets värde.'), text: text('Gruppen.'), figures })),
    periods: object('Svar per dag, eller per vecka när dagarna är många.', { unit: oneOf('Dag eller sju dagar.', 'day', 'week'), rows: list('I ordning.', object('En dag eller vecka.', { from: date('Första dagen.'), least })) }),
    easyTenths: orNull(whole('Av tio svar, så många på enkel svenska. Null: visas inte.')),
    stops: list('Påbörjade svar som inte är skickade, efter sista ifyllda sidan.', object('En sida.', { page: orNull(text('Sidans namn; null: ingen sida än.')), least })),
  }),
  CountedOverview: object('Om det räknades nu.', { counted: yes('Falskt: det är redan räknat i dag, eller ingen har svarat.'), overview: ref('Overview') }),
  ReleaseList: object('Rapporter.', { releases: list('Den senaste först.', ref('Release')) }),
  Release: object('En rapport.', {
    id: text('Rapportens namn.', { examples: ['medarbetare-1'] }),
    survey: text('Enkätens adress.'),
    number: whole('Rapportens nummer i enkäten.'),
    madeOn: date('Dagen den gjordes.'),
    source: oneOf('real: riktiga svar. demo: påhittade.', 'real', 'demo'),
    shownTo: oneOf('everyone: alla. studio: bara ni.', 'everyone', 'studio'),
    takenDownOn: orNull(date('Dagen den togs ner; null: den finns.')),
    report: orNull(link('Rapporten som alla läser; null: den visas inte för alla.')),
    files: list('Filer att hämta.', link('En fil.')),
  }),
  NewRelease: object('Hur rapporten görs.', { 'demo?': yes('Av påhittade svar.') }),
  Job: object('En rapport som görs, eller vad det blev av den senaste.', {
    state: oneOf('none: ingen sedan tjänsten startade. refused: den gick inte att göra.', 'none', 'running', 'made', 'refused', 'failed'),
    job: link('Där du ser hur långt det har kommit.'),
    'step?': oneOf('Vad som görs nu.', 'counting', 'protecting', 'auditing'),
    'done?': whole('Frågor som är granskade.'),
    'all?': whole('Frågor som ska granskas.'),
    'problems?': list('Varför den inte gick att göra, på svenska.', { type: 'string' }),
    'release?': ref('Release'),
  }),
  NewResponse: object('Ett helt svar.', { id: text('UUIDv4 som avsändaren gör. Samma igen ger samma kvitto.'), 'language?': text('Språket som svarades på.'), answers: { type: 'object', description: 'Svaren, som SurveyJS data.' } }),
  Receipt: object('Kvittot på ett svar.', { receipt: text('Kod att se eller ångra svaret med.'), keptUntil: date('Sista dagen som svaret sparas.') }),
} as const satisfies Readonly<Record<string, Schema>>;

export type SchemaName = keyof typeof SCHEMAS;
