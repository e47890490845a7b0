// The page works without this: a text area that is saved. What makes it an editor is fetched while that can be read already.
const area = document.querySelector<HTMLTextAreaElement>('textarea[data-editor]');

const tell = (text: string): void => {
  const status = document.querySelector('[data-editor-status]');
  if (status) status.textContent = text;
};

const open = async (from: HTMLTextAreaElement): Promise<void> => {
  tell(from.dataset['loading'] ?? '');
  try {
    const { mountEditor } = await import('#client/browser/studio/mount-editor.ts');
    mountEditor(from, tell);
  } catch (error) {
    tell(from.dataset['failed'] ?? '');
    throw error;
  }
};

if (area) void open(area);
