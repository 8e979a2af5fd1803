// The same words in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './robot.zh';

export const en: SameWords<typeof zh> = {
  title: 'Group robot',
  what: 'the group robot',
  lead: 'A robot of your group in WeCom, DingTalk or Feishu says there when a meeting is announced, minutes are confirmed or a result is new. Only what concerns the whole studio: no names, nothing personal.',
  how: 'Add a custom robot in the group’s settings, choose a keyword for its safety, enter 共研, and paste the address that it shows.',
  address: 'Address of the robot',
  example: 'https://',
  secret: 'The address is the key to the group; it is never shown again.',
  save: 'Save',
  saved: 'Saved. Now send a test message',
  on: 'on',
  off: 'off',
  offLead: 'It failed ten times in a row and is off. See whether the robot is still in the group and send a test message: when it arrives, the robot is on again. Or enter another address.',
  host: 'goes to {{host}}',
  sent: 'Last arrived:',
  never: 'Nothing was sent yet',
  failing: 'The last {{n}} did not arrive',
  test: 'Send a test message',
  tested: 'The test message arrived; look into the group',
  change: 'Another address',
  remove: 'Remove',
  removed: 'Removed; nothing more is said in the group',
  resting: 'The studio is not active: its robot says nothing and cannot be changed.',
};
