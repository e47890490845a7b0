import { describeStorage } from './storage-suite.ts';
import { openIn, temporaryFolders } from './temporary-data.ts';

const newFolder = temporaryFolders();

describeStorage('sqlite', () => openIn(newFolder()));
