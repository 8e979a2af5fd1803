// The accounts that a demo shows on its sign-in page: one per persona, in the order in which a visitor meets them.
import type { DemoPersona } from '../people/hub.facts.js';

export const demoPersonas: readonly DemoPersona[] = [
  { login: 'demo-host-02', persona: '工作室主持人' },
  { login: 'demo-mem-0201', persona: '工作室成员' },
  { login: 'demo-cen-02', persona: '教研员' },
  { login: 'demo-exp-01', persona: '高校专家' },
  { login: 'demo-trn-01', persona: '培训讲师' },
  { login: 'demo-pt-01', persona: '兼职教师' },
  { login: 'demo-sch-01', persona: '学校负责人' },
  { login: 'demo-cen-04', persona: '进修学校评审人' },
  { login: 'demo-bur-01', persona: '局领导' },
  { login: 'demo-cen-01', persona: '系统管理员' },
];
