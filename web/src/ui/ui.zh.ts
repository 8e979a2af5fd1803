// Words of the small parts that know no room.
export const zh = {
  product: '共研',
  retry: '重试',
  loading: '正在载入',
  cancel: '取消',
  save: '保存',
  close: '关闭',
  back: '返回',
  skip: '跳到正文',
  person: { online: '在线' },
  fault: {
    title: '{{what}}没有载入',
    number: '编号 {{requestId}}',
    sentence: '页面出了问题，请刷新后再试；您的内容没有丢失。',
    page: '这一页',
    reload: '刷新页面',
  },
  offline: {
    sentence: '现在连不上服务器。请检查网络，恢复后会自动继续。',
    asOf: '离线 · 数据截至 {{at}}',
    reconnecting: '正在重连…',
    banner: '网络已断开，看到的是之前的内容；联网后自动更新。',
  },
  notFound: { title: '没有找到这一页', lead: '链接可能不完整，或内容已移走，也可能您无权查看。', home: '回到今日' },
  demo: { name: '演示', banner: '演示环境：学校与人员均为虚构，请勿填写真实信息。' },
};
