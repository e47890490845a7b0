const RATE = 8_000;

/** A sound file (WAVE, 8-bit mono) of so many seconds: a quiet tone. */
export const waveOf = (seconds: number): Buffer => {
  const samples = Buffer.from(Array.from({ length: Math.round(seconds * RATE) }, (_, index) => 128 + Math.round(8 * Math.sin(index / 3))));
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
};
