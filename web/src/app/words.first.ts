// The words that the first page and the editor need, Chinese at once; English is a chunk of its own. Other rooms' words come
// with their pages.
import { zh as comment } from '../document/comment/comment.zh';
import { zh as document } from '../document/document.zh';
import { zh as privacy } from '../document/privacy/privacy.zh';
import { zh as suggestion } from '../document/suggestion/suggestion.zh';
import { zh as version } from '../document/version/version.zh';
import { zh as hours } from '../hours/hours.zh';
import { zh as collective } from '../lesson/collective/collective.zh';
import { zh as lesson } from '../lesson/lesson.zh';
import { zh as notice } from '../notice/notice.zh';
import { zh as studio } from '../studio/studio.zh';
import { zh as writing } from '../studio/writing/writing.zh';
import type { English } from '../platform/words';
import { zh as ui } from '../ui/ui.zh';
import { zh as app } from './app.zh';

export const zh = { ui, app, notice, hours, document, comment, suggestion, version, privacy, studio, writing, lesson, collective };

export const loadEn = async (): Promise<English> => (await import('./words.en')).english;
