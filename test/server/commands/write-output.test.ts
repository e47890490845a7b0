import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeOutput } from '#server/commands/write-output.ts';

const folder = mkdtempSync(join(tmpdir(), 'alla-svarar-output-'));
afterAll(() => rmSync(folder, { recursive: true }));

function* broken(): Generator<string> {
  yield 'half';
  throw new Error('broken');
}

describe('a file that is written', () => {
  it('takes the place of what was there, also behind a link', async () => {
    const [file, link] = [join(folder, 'a.csv'), join(folder, 'link.csv')];
    await writeOutput(['one', Buffer.from('å')], file);
    symlinkSync(file, link);
    await writeOutput(['two'], link);
    expect(readFileSync(file, 'utf8')).toBe('two');
    expect(readdirSync(folder).toSorted()).toEqual(['a.csv', 'link.csv']);
  });

  it('leaves what was there, and nothing half, where it cannot be written whole', async () => {
    const [old, fresh] = [join(folder, 'old.csv'), join(folder, 'fresh.csv')];
    writeFileSync(old, 'old');
    await expect(writeOutput(broken(), old)).rejects.toThrow('broken');
    await expect(writeOutput(broken(), fresh)).rejects.toThrow('broken');
    await expect(writeOutput(['x'], folder)).rejects.toThrow('EISDIR');
    expect(readFileSync(old, 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.includes('fresh') || name.includes('tmp'))).toEqual([]);
  });

  it('may be a device', async () => {
    await expect(writeOutput(['x'], '/dev/null')).resolves.toBeUndefined();
  });
});
