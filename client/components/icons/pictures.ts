/** The drawings that a choice can name with `pictogram`, and those of the start page. Lines in the text's colour; `.f` is filled. */
export const PICTURES = {
  help: '<circle class="f" cx="15" cy="14" r="6"/><path class="f" d="M4 42V33a9 9 0 0 1 18-2v11z"/><g stroke-dasharray="3.5 4.5"><circle cx="35" cy="14" r="6"/><path d="M27 42V33a9 9 0 0 1 17 0v9z"/></g>',
  calendar: '<path class="f" d="M6 10h36v33H6z"/><path d="M6 18h36M15 5v9M33 5v9"/><path d="M20 27a4.25 4.25 0 1 1 6.2 3.8c-1.5.8-2.2 1.4-2.2 2.9"/><circle cx="24" cy="38.5" r=".8" fill="currentColor"/>',
  stress: '<circle class="f" cx="28" cy="26" r="14"/><path d="M28 17v9l6 4M24 7h8M28 7v5"/><path d="M3 19h8M1 26h9M5 33h7"/>',
  unwell: '<circle class="f" cx="24" cy="24" r="18"/><path d="M15 34c3-5 15-5 18 0M15 18l5 3M33 18l-5 3"/><path d="M34 26c3 4 3 6 0 6s-3-2 0-6Z" fill="var(--paper)"/>',
  premises: '<path class="f" d="M14 24h20v6H14z"/><path d="M14 5v38M34 30v13M14 24h20v6H14M14 8h-3"/><path d="M42 11v12M42 11l-3.5 4M42 11l3.5 4M42 43v-9M42 43l-3.5-4M42 43l3.5-4"/>',
  travel: '<path class="f" d="M6 13a4 4 0 0 1 4-4h28a4 4 0 0 1 4 4v22H6z"/><path d="M6 25h36M18 9v16M30 9v16"/><circle cx="14" cy="36" r="4.5" fill="var(--paper)"/><circle cx="34" cy="36" r="4.5" fill="var(--paper)"/>',
  conflict: '<circle class="f" cx="13" cy="22" r="6.5"/><path class="f" d="M3 44v-3a10 10 0 0 1 20 0v3z"/><path d="M19 6h25v20H31l-5 6v-6h-3" fill="var(--paper)"/><path d="m33 9-5 7h7l-4 7"/>',
  money: '<path class="f" d="M5 15h34a4 4 0 0 1 4 4v19a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4z"/><path d="M5 15a4 4 0 0 1 4-4h26v4M43 24H33a4.5 4.5 0 0 0 0 9h10" fill="var(--paper)"/><circle cx="34" cy="28.5" r=".8"/>',
  content: '<circle class="f" cx="24" cy="24" r="18"/><path d="M15 28c3 7 15 7 18 0M17 18v2M31 18v2"/>',
  unsure: '<path class="f" d="M24 6a18 17 0 1 1-9 31.5L6 41l2.5-8.5A17 17 0 0 1 24 6Z"/><path d="M19 19a5 5 0 1 1 7.2 4.5c-1.7.9-2.2 1.7-2.2 3.5"/><circle cx="24" cy="32" r="1" fill="currentColor"/>',
  yes: '<circle class="f" cx="24" cy="24" r="18"/><path d="m15 25 6.5 6.5L34 18" stroke-width="4"/>',
  sometimes: '<circle cx="24" cy="24" r="18"/><path class="f" d="M24 6a18 18 0 0 1 0 36z"/><path d="M24 6v36"/><path d="m28 24 4 4 6-7" stroke-width="3"/><path d="m10 20 8 8M18 20l-8 8" stroke-width="3"/>',
  no: '<circle class="f" cx="24" cy="24" r="18"/><path d="m17 17 14 14M31 17 17 31" stroke-width="4"/>',
  voluntary: '<circle class="f" cx="24" cy="24" r="18"/><path d="m15 25 6.5 6.5L34 18" stroke-width="4"/>',
  time: '<circle class="f" cx="24" cy="24" r="18"/><path d="M24 12v12l8 5"/>',
  anonymous: '<path d="M15 21v-6a9 9 0 0 1 18 0v6"/><path class="f" d="M9 21h30v21H9z"/><circle cx="24" cy="30" r="2.5" fill="currentColor"/><path d="M24 31v5"/>',
  kept: '<path class="f" d="M6 10h36v33H6z"/><path d="M6 18h36M15 5v9M33 5v9"/><path d="m17 31 5 5 10-10" stroke-width="3.5"/>',
} as const;

export type Picture = keyof typeof PICTURES;
