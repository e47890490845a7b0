import type { PlainTableView } from '#core/view/plain-table-view.ts';
import type { Label } from '#core/view/text.ts';

/** The rows of a table, whatever heading they stand under; none where there is no table. */
export const rowsOf = (table: PlainTableView | undefined): readonly (readonly Label[])[] => table?.groups.flatMap(({ rows }) => rows) ?? [];
