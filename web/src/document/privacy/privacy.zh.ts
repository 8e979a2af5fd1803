// Words about identifying data in a text.
export const zh = {
  title: '去标识检查', clean: '没有发现姓名、电话、身份证号或学籍号。', found: '有 {{n}} 处可能认出学生，请改成化名或略去。', replace: '改为“{{words}}”',
  kind: { citizenId: '身份证号', studentNumber: '学籍号', mobile: '手机号', landline: '电话', name: '班级与姓名' },
  advice: { citizenId: '身份证号能直接认出一个人，请略去。', studentNumber: '学籍号能直接认出学生，请略去。', mobile: '电话请略去，联系方式不写进文稿。', landline: '电话请略去，联系方式不写进文稿。', name: '班级旁边写了全名，请改用化名，例如小A。' },
};
