import type { Label } from '#core/view/text.ts';

/** The topics of the shipped questionnaires, which have names of ours. */
const NAMED: ReadonlySet<string> = new Set(['handledning', 'inflytande', 'lokaler', 'samordning', 'tillganglighet', 'finansiering', 'jamstalldhet', 'kunskap', 'overgang', 'platser', 'prioritering', 'regler', 'tid', 'upphandling', 'kontakt', 'uppfoljning']);

/** What a topic is called; an author's own by its id. */
export const topicName = (topic: string): Label => (NAMED.has(topic) ? { key: `results.topic.${topic}` } : { text: topic.charAt(0).toUpperCase() + topic.slice(1).replaceAll('_', ' '), lang: 'sv' });
