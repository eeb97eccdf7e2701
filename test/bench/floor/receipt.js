// Receipts that a citizen kept on this device.
const kept = JSON.parse(localStorage.getItem('floor:receipts') ?? '[]');
const lines = kept.length === 0 ? ['这台设备上没有记下回执。'] : kept.map(({ number, code }) => `编号 ${number} 查询码 ${code}`);
for (const line of lines) {
  const paragraph = document.createElement('p');
  paragraph.textContent = line;
  document.querySelector('#receipts').append(paragraph);
}
