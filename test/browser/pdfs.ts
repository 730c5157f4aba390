// PDFs for stories, written by hand: plain ones, one that is locked, and one that would do all that PDFs can do.

/** A PDF of these objects, the first of which is its catalog; `trailer`: more of its entries. */
function pdf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`
  const end = `trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text + table + end, 'latin1')
}

const stream = (content: string, entries = '') =>
  `<< /Length ${content.length} ${entries}>>\nstream\n${content}\nendstream`
const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'

/** A page for each text, in a font that is not in the file. */
export function plainPdf(texts: readonly string[], trailer = ''): Buffer {
  const kids = texts.map((_, index) => `${4 + 2 * index} 0 R`)
  const pages = texts.flatMap((text, index) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
    stream(`BT /F 24 Tf 20 300 Td (${text}) Tj ET`),
  ])
  return pdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${texts.length} /Kids [${kids.join(' ')}] >>`,
      HELVETICA,
      ...pages,
    ],
    trailer,
  )
}

/** 16 by 16, by OpenJPEG. */
const RED_JPEG_2000 =
  '/0//UQAvAAAAAAAQAAAAEAAAAAAAAAAAAAAAEAAAABAAAAAAAAAAAAADDwEBDwEBDwEB/1IADAAAAAEBAAQEAAH/XAAEQID/ZAAlAAFDcmVhdGVkIGJ5IE9wZW5K' +
  'UEVHIHZlcnNpb24gMi41LjD/kAAKAAAAAAAxAAH/k8/8MEwRUFSv9MiJlKAAAAAAAAwkJf9/gN/4kDgUAFyv3x2P/9k='

/** A page all over which is a red picture, as scans are: in JPEG 2000, which no browser reads itself. */
export function scannedPdf(): Buffer {
  const picture = Buffer.from(RED_JPEG_2000, 'base64').toString('latin1')
  const entries =
    '/Type /XObject /Subtype /Image /Width 16 /Height 16 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /JPXDecode '
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    stream('q 300 0 0 400 0 0 cm /X Do Q'),
    stream(picture, entries),
  ])
}

/** Nobody knows its password. */
export function lockedPdf(): Buffer {
  const key = '0'.repeat(64)
  const encrypt = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${key}> /U <${key}> >> /ID [<00> <00>] `
  return plainPdf(['secret'], encrypt)
}

/** Scripts, launches, forms, links and streams that lead elsewhere, and a font that would be code. */
export function hostilePdf(elsewhere: string): Buffer {
  const script = (what: string) =>
    `<< /S /JavaScript /JS (pwned\\("${what}"\\); app.alert\\("${what}"\\); app.launchURL\\("${elsewhere}/${what}"\\)) >>`
  const uri = (address: string) => `<< /S /URI /URI (${address}) >>`
  const everywhere = '/Rect [0 0 300 400] /Border [0 0 0]'
  const actions = [
    uri(`${elsewhere}/link`),
    uri('javascript:pwned\\("pdf link"\\)'),
    script('annotation'),
    `<< /S /Launch /F (/bin/sh) /Win << /F (calc.exe) >> >>`,
    `<< /S /GoToR /F << /FS /URL /F (${elsewhere}/remote.pdf) >> /D [0 /Fit] >>`,
    `<< /S /SubmitForm /F << /FS /URL /F (${elsewhere}/submit) >> /Fields [] >>`,
    `<< /S /ImportData /F << /FS /URL /F (${elsewhere}/data) >> >>`,
  ]
  const links = actions.map(
    action =>
      `<< /Type /Annot /Subtype /Link ${everywhere} /A ${action} /AA << /E ${action} /PO ${action} >> >>`,
  )
  const field = `<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) ${everywhere} /AA << /K ${script('key')} /F ${script('format')} /C ${script('calculate')} >> >>`
  const matrix = '[0.1 0 0 0.1 0 (1\\); pwned\\("font"\\); \\()]'
  const xfa = `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><script>pwned('xfa')</script><html xmlns="http://www.w3.org/1999/xhtml"><img src="${elsewhere}/xfa.png" onerror="pwned('xfa')"/></html></template></xdp:xdp>`
  return pdf([
    `<< /Type /Catalog /Pages 2 0 R /OpenAction ${script('open')} /AA << /WC ${script('close')} >> /Names << /JavaScript << /Names [(a) ${script('named')}] >> >> /AcroForm << /Fields [6 0 R] /XFA 7 0 R /NeedAppearances true >> /URI << /Base (${elsewhere}/) >> >>`,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 5 0 R /Resources << /Font << /F 4 0 R >> /XObject << /X 8 0 R >> >> /AA << /O ${script('page')} >> /Annots [6 0 R ${links.join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FontMatrix ${matrix} >>`,
    stream(`BT /F 9 Tf 20 300 Td (<img src=x onerror=pwned\\("text"\\)>) Tj ET /X Do`),
    field,
    stream(xfa),
    stream(
      '',
      `/Type /XObject /Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceRGB /BitsPerComponent 8 /F << /FS /URL /F (${elsewhere}/image) >> `,
    ),
  ])
}
