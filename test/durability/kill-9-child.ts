import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openSqliteStorage } from '#server/storage/open-sqlite.ts';
import { aResponse } from '#test/server/storage/sample-rows.ts';

// A service that stores responses as fast as it can, and says which are acknowledged. Every tenth is sent twice at once.
const [dataDir = '', roundJson = ''] = process.argv.slice(2);
const round = JSON.parse(roundJson);
const storage = await openSqliteStorage({
  dataDir,
  onFailure: (error) => {
    throw error;
  },
});

const submitForEver = async (): Promise<void> => {
  for (let number = 1; ; number += 1) {
    const response = aResponse(round, { answers: `{"text":"${randomBytes(400).toString('hex')}"}` });
    const command = { do: 'submit response', response, draftTokenHash: null } as const;
    const [{ id }] = await Promise.all([storage.write(command), ...(number % 10 === 0 ? [storage.write(command)] : [])]);
    // At once into the pipe: what is written there outlives the process.
    writeSync(1, `${id} ${response.submissionHash}\n`);
  }
};
await Promise.all(Array.from({ length: 48 }, submitForEver));
