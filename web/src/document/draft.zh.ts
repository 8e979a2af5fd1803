// Words of the kept copies.
export const zh = {
  title: '我的副本',
  lead: '失去编辑权时，未上传的修改会存在这里；只有您自己能看到。',
  empty: '没有副本。需要时，编辑页会请您把未上传的修改另存到这里。',
  open: '查看内容',
  copy: '复制全文',
  copied: '已复制',
};
