import readExcelFile from 'read-excel-file/node';

export type SheetRows = readonly (readonly unknown[])[];

/** The sheets of an XLSX file by name, as an independent reader sees them: nothing is null. */
export const readWorkbook = async (pieces: Iterable<Uint8Array>): Promise<ReadonlyMap<string, SheetRows>> => {
  const sheets = await readExcelFile(Buffer.concat([...pieces]));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
};
