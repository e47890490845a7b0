import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { makeDataDir, removeDataDir, startServer } from '#test/support/server-process.ts';
import { connect } from '#test/bench/client.ts';

const ROUNDS = 3;
const CLIENTS = 12;
const dataDir = makeDataDir();
afterAll(() => {
  removeDataDir(dataDir);
});

const body = (id: string): string => JSON.stringify({ id, language: 'sv', answers: { kommun: '0127', strategi: 'ja' } });

test('what had a receipt when the server was killed is there after restart, once, with the same receipt', async () => {
  const receipts = new Map<string, string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const server = await startServer({ DATA_DIR: dataDir });
    const submit = async (client: ReturnType<typeof connect>, id: string): Promise<string | null> => {
      const answer = await client.send('POST', '/api/surveys/kommun/responses', { body: body(id), type: 'application/json' });
      return answer.status === 201 ? (JSON.parse(answer.body) as { receipt: string }).receipt : null;
    };
    const again = connect(server.port);
    for (const [id, receipt] of [...receipts].slice(-200)) expect(await submit(again, id)).toBe(receipt);
    again.close();
    let killed = false;
    const people = Array.from({ length: CLIENTS }, async () => {
      const client = connect(server.port);
      while (!killed) {
        const id = randomUUID();
        const receipt = await submit(client, id).catch(() => null);
        if (receipt) receipts.set(id, receipt);
      }
      client.close();
    });
    await new Promise((later) => setTimeout(later, 400 + Math.random() * 600));
    await server.end('SIGKILL');
    killed = true;
    await Promise.all(people);
  }
  expect(receipts.size).toBeGreaterThan(ROUNDS * CLIENTS);
  const { openSqliteReader } = await import('#server/storage/open-sqlite.ts');
  const { makeKeys } = await import('#server/services/keys.ts');
  const { readSecret } = await import('#server/storage/secret-file.ts');
  const keys = makeKeys(readSecret(dataDir));
  const storage = await openSqliteReader(dataDir);
  for (const receipt of receipts.values()) expect(await storage.responseByReceipt(keys.receiptHash(receipt))).not.toBeNull();
  const survey = (await storage.surveys()).find(({ slug }) => slug === 'kommun');
  const stored = await storage.countResponses(survey?.publishedVersion ?? '', ['api']);
  await storage.close();
  // An answer whose receipt was lost on the way may be stored; none is stored twice (ids are unique in the table).
  expect(stored).toBeGreaterThanOrEqual(receipts.size);
  expect(stored).toBeLessThanOrEqual(receipts.size + ROUNDS * CLIENTS);
});
