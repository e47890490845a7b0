/** Text between fences, one entry a block. */
const fencedBlocks = (markdown: string): readonly string[] => [...markdown.matchAll(/^```[^\n]*\n(.*?)^```/gms)].map(([, block = '']) => block);

/** A heading's section, up to the next heading of its level or above; empty where there is none. */
export const section = (markdown: string, heading: RegExp): string => {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && heading.test(line));
  if (start < 0) return '';
  const level = lines[start]?.search(/[^#]/) ?? 0;
  const length = lines.slice(start + 1).findIndex((line) => new RegExp(`^#{1,${level}} `).test(line));
  return lines.slice(start, length < 0 ? undefined : start + 1 + length).join('\n');
};

/** Names in backquotes in the first column of the tables of a text. */
export const firstColumn = (markdown: string): readonly string[] =>
  markdown.split('\n').flatMap((line) => [...(/^\|([^|]*)\|/.exec(line)?.[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));

/**
 * Paths that a tree in a fenced block draws: an indented name a line, folders ending in `/`, two spaces a level, several
 * names on a line parted by one space, and a remark after two or more. Names with `<` or `…` stand for many and are left out.
 */
export const treePaths = (markdown: string): readonly string[] => {
  const tree = fencedBlocks(markdown).find((block) => /^core\//m.test(block)) ?? '';
  const folders: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', names = ''] = /^( *)(\S+(?: \S+)*)/.exec(line) ?? [];
    const depth = indent.length / 2;
    const parent = folders.slice(0, depth).join('');
    const paths = names.split(' ').filter((name) => name !== '' && !/[<…]/.test(name));
    folders[depth] = paths[0] ?? '';
    return paths.map((name) => parent + name);
  });
};

/** Scripts of `package.json` that a text tells to run. */
export const scriptsNamed = (markdown: string): readonly string[] =>
  [...new Set([...markdown.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, own]) => run ?? own ?? ''))].sort();

/** Commands of the command line that a text tells to run. */
export const commandsNamed = (markdown: string): readonly string[] => [...new Set([...markdown.matchAll(/\bnpm run cli -- ([a-z][a-z-]*)/g)].map(([, command = '']) => command))].sort();

const OURS = /^(?:core|client|server|surveys|migrations|docs|test)\/[\w./-]*$/;

/** Files and folders that a text names in backquotes or links to. `folder` is where the text lies. */
export const pathsNamed = (markdown: string, folder: string): readonly string[] => {
  const quoted = [...markdown.matchAll(/`([^`\n]+)`/g)].map(([, path = '']) => path).filter((path) => OURS.test(path));
  const linked = [...markdown.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(([, path = '']) => `${folder}${path}`);
  return [...new Set([...quoted, ...linked])];
};
