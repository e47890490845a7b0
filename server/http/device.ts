/** Browsers and systems in the order to look for them: Edge calls itself Chrome too, and Chrome Safari. */
const BROWSERS = [['Edg', 'Edge'], ['OPR', 'Opera'], ['Firefox', 'Firefox'], ['Chrome', 'Chrome'], ['Safari', 'Safari']] as const;
const SYSTEMS = [['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Windows', 'Windows'], ['Mac OS', 'Mac'], ['Linux', 'Linux']] as const;

/** What a browser runs on as its owner knows it, e.g. `Firefox på Windows`: no more of a user agent is kept. */
export const deviceOf = (agent: string | undefined): string => {
  const find = (names: readonly (readonly [string, string])[]): string | null => names.find(([sign]) => agent?.includes(sign))?.[1] ?? null;
  return `${find(BROWSERS) ?? 'Okänd webbläsare'} på ${find(SYSTEMS) ?? 'okänd enhet'}`;
};
