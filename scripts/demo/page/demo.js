const element = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

const { invoices, forms, cloud } = await (await fetch('catalog.json')).json()

if (cloud === 'emulator') {
  const notice = document.querySelector('#cloud')
  notice.textContent =
    '图片先在本机真的识别；有疑问时才问云端，演示里的云端由本机的仿真器代替，只认识下面这些虚构的发票。Pictures are really read on this computer; only what stays in doubt goes to the cloud, for which an emulator stands here that knows only the made-up invoices below.'
  notice.hidden = false
}

const figure = (src, caption) =>
  element('figure', {}, element('img', { src, alt: caption }), element('figcaption', { textContent: caption }))

document.querySelector('#gallery').append(...invoices.map(({ file, caption }) => figure(`invoices/${file}`, caption)))

const photographs = document.querySelector('#photographs')
photographs.append(figure('photographs/e-normal.jpg', '手机拍的样例 A made-up one, as a phone takes it'))

/** A picture a person brought is shown like the others: a right-click reads it. It never leaves the page. */
function show(files) {
  const pictures = [...files].filter(({ type }) => type.startsWith('image/'))
  photographs.prepend(...pictures.map((file) => figure(URL.createObjectURL(file), `${file.name}：点右键 → 识别发票`)))
}

const drop = document.querySelector('#drop')
addEventListener('dragover', (event) => {
  event.preventDefault()
  drop.classList.add('over')
})
addEventListener('dragleave', () => drop.classList.remove('over'))
addEventListener('drop', (event) => {
  event.preventDefault()
  drop.classList.remove('over')
  show(event.dataTransfer.files)
})
addEventListener('paste', ({ clipboardData }) => show(clipboardData.files))
document.querySelector('#choose').addEventListener('change', ({ target }) => show(target.files))

document
  .querySelector('#cards')
  .append(
    ...forms.map(({ name, title }) =>
      element('a', { className: 'card', href: `forms/${name}/`, target: '_blank', textContent: title }),
    ),
  )
