// Words of the notice room; the sentences of its kinds are also said in mails.
import { noticeSentences } from '@gongyan/shared/notice/notice.zh';

export const zh = {
  title: '消息',
  bell: { none: '消息', some: '消息，{{n}} 条未读' },
  unread: '未读',
  unreadCount: '{{n}} 条未读',
  allRead: '都看过了',
  readAll: '全部标为已读',
  empty: '还没有消息。有人邀请您加入工作室、请您共写或点评时，会出现在这里。',
  more: '更早的消息',
  alike: '另有 {{n}} 条同类消息',
  settings: '消息设置',
  kind: noticeSentences,
};
