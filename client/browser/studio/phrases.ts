/** What CodeMirror says, in Swedish. By its own English phrases. */
export const PHRASES: Readonly<Record<string, string>> = {
  Find: 'Sök', Replace: 'Byt ut mot', next: 'nästa', previous: 'föregående', all: 'alla', 'match case': 'skilj på stora och små', regexp: 'mönster', 'by word': 'hela ord', replace: 'byt ut', 'replace all': 'byt ut alla', close: 'stäng',
  'current match': 'den här träffen', 'replaced match on line $': 'utbytt på rad $', 'replaced $ matches': '$ utbytta', 'on line': 'på rad', 'Go to line': 'Gå till rad', go: 'gå',
  Diagnostics: 'Saker att rätta', 'No diagnostics': 'Inget att rätta', 'Control character': 'Styrtecken', Completions: 'Förslag',
  'Folded lines': 'Dolda rader', 'Unfolded lines': 'Visade rader', to: 'till', 'folded code': 'dold text', unfold: 'visa', 'Fold line': 'Dölj', 'Unfold line': 'Visa',
};
