/** Names of the fields that a code is typed in: that of a pause or an entry, and that of a receipt. */
export const CODE = 'kod';
export const RECEIPT = 'kvitto';
