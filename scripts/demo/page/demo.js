const element = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

const { invoices, forms, cloud } = await (await fetch('catalog.json')).json()

if (cloud === 'emulator') {
  const notice = document.querySelector('#cloud')
  notice.textContent =
    '演示：云端由本机的仿真器代替，只认识下面这些虚构的发票。Demo: an emulator on this computer stands for the cloud and knows only the made-up invoices below.'
  notice.hidden = false
}

document
  .querySelector('#gallery')
  .append(
    ...invoices.map(({ file, caption }) =>
      element(
        'figure',
        {},
        element('img', { src: `invoices/${file}`, alt: caption }),
        element('figcaption', { textContent: caption }),
      ),
    ),
  )
document
  .querySelector('#cards')
  .append(
    ...forms.map(({ name, title }) =>
      element('a', { className: 'card', href: `forms/${name}/`, target: '_blank', textContent: title }),
    ),
  )
