// Words of the editor. The wording of what is saved and what is not is fixed: people decide by it whether to
// close the page.
export const zh = {
  text: '正文',
  mode: { label: '编辑方式', edit: '编辑', comment: '批注', suggest: '建议', read: '阅读', onlyRead: '只读', onlyComment: '可批注', commentNote: '批注方式：不会改动正文。选中文字即可批注。', suggestNote: '建议方式：点一处或选中文字直接输入，不会改动正文。' },
  toolbar: {
    label: '格式工具栏', undo: '撤销', redo: '重做', style: '段落样式', bold: '加粗', underline: '下划线', strike: '删除线', emphasis: '着重号',
    highlight: '突出显示', bullets: '项目符号', numbers: '编号列表', todos: '待办事项', table: '表格', image: '插入图片', link: '链接', insert: '插入', more: '更多',
  },
  style: { paragraph: '正文', heading3: '小标题', heading4: '次级标题', quote: '引用', bullets: '项目符号', numbers: '编号列表', todos: '待办事项' },
  highlight: { yellow: '黄色', green: '绿色', blue: '蓝色', pink: '粉色', none: '取消突出显示' },
  table: {
    insert: '插入 3 × 3 表格', rowAbove: '在上方加一行', rowBelow: '在下方加一行', columnBefore: '在左侧加一列', columnAfter: '在右侧加一列',
    deleteRow: '删除本行', deleteColumn: '删除本列', merge: '合并单元格', split: '拆分单元格', delete: '删除表格',
  },
  process: {
    table: '教学过程表', addRow: '加一行', rowMenu: '这一行的操作', row: '第 {{n}} 行', oddMinutes: '请写分钟数，例如 5',
    sum: '合计 {{planned}} / {{lesson}} 分钟', up: '上移', down: '下移', below: '在下方加一行', delete: '删除这一行', field: '第 {{n}} 行 {{column}}', fieldBefore: '上一栏', fieldAfter: '下一栏',
    columns: { stage: '环节', minutes: '时间', teacher: '教师活动', student: '学生活动', intent: '设计意图' },
  },
  slash: {
    label: '插入内容', none: '没有找到“{{query}}”', hint: '↑↓ 选择 · 回车插入 · Esc 关闭',
    items: { row: '环节行', heading3: '小标题', heading4: '次级标题', bullets: '项目符号', numbers: '编号列表', todos: '待办事项', quote: '引用', table: '表格', image: '图片', rule: '分隔线', date: '今天的日期' },
    notes: { row: '教学过程表加一行', heading3: '节内的标题', heading4: '再小一级', bullets: '无序', numbers: '1. 2. 3.', todos: '可勾选', quote: '引一段话', table: '3 × 3', image: '从电脑或手机选', rule: '一条横线', date: '如 11月25日周三' },
  },
  link: { label: '链接', address: '网址', placeholder: '粘贴或输入网址', apply: '确定', remove: '取消链接', open: '打开', bad: '这不是可用的网址，请检查。' },
  picture: {
    label: '图片', width: '宽 {{percent}}%', alt: '图片说明', altHint: '给看不到图的人一句说明', delete: '删除图片',
    uploading: '正在上传 {{name}}', done: '图片已插入', failed: '{{name}} 没有传上去：{{why}}', tooLarge: '图片超过 12 MB，请先压缩再传。',
    notImage: '这不是图片。可以插入 JPG、PNG、WebP、GIF。', dismiss: '知道了',
  },
  outline: { label: '大纲', completeness: '完成度 {{done}}/{{of}}', done: '已填写', todo: '必填，还没有填写', here: '{{names}} 在这里', untitled: '未命名', close: '关闭大纲', characters: '共 {{n}} 字' },
  people: { label: '在这里的人', me: '我', more: '还有 {{n}} 人', readers: '另有 {{n}} 人在看', idle: '暂离', away: '已离开', editing: '{{n}} 人在编辑' },
  saved: {
    loading: '正在载入…', saved: '已保存 {{time}}', savedPlain: '已保存', saving: '正在保存…', slow: '保存较慢，修改已存本机', reconnecting: '正在重连，可继续编辑',
    offline: '离线编辑中', merging: '已恢复连接，正在合并…', merged: '已合并您和 {{n}} 位同事的修改', mergedMine: '已合并您的修改', noLocalStore: '本机无法暂存',
    lostRight: '已改为只读', gone: '已不能访问', oldClient: '版本已更新', final: '已定稿', finalBy: '已定稿 {{version}} · 由{{by}}锁定 ·', askChange: '申请修改', serverFault: '暂时无法保存',
    automatic: '已自动保存', unread: '只读',
  },
  banner: {
    offline: '离线编辑中 · {{n}} 处修改仅存于本机，联网后自动上传', offlineNone: '离线编辑中 · 修改会存在本机，联网后自动上传',
    offlineRead: '网络已断开，看到的是本机保存的内容', noLocalStore: '本机无法暂存，断网时请勿关闭页面',
    lostRight: '您已改为只读；{{n}} 处未上传的修改可', lostRightNone: '您已改为只读', gone: '您已不能访问这份文档；{{n}} 处未上传的修改可', goneNone: '您已不能访问这份文档，或文档已删除',
    copy: '另存为副本', copied: '已另存为副本', oldClient: '版本已更新，点此刷新（内容不会丢失）', serverFault: '服务器暂时无法保存，修改已存本机 · 编号 {{code}}',
    copyName: '{{title}}（我的副本）',
  },
  panel: { label: '侧栏', fold: '收起侧栏', comments: '批注', suggestions: '建议', versions: '版本' },
  lost: {
    gone: '您已不能再打开这份文档。', readOnly: '您已改为只读。', pending: '有 {{n}} 处修改没有上传。', kept: '已另存为您的副本。', keep: '另存为副本', open: '打开我的副本', back: '回到列表',
  },
  loading: '正在打开文档…',
};
