// Opens a PDF of somebody with pdf.js: read in a worker that can ask for nothing, drawn, and nothing in it is followed or run.
import {
  getDocument,
  type PDFDocumentProxy,
  PDFWorker,
  VerbosityLevel,
  version,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

/** Fonts, encodings and decoders that PDFs count on: the build puts them there. */
const PARTS = `/assets/pdf-${version}/`
/** What is asked of the node at a time: pages are fetched as they are looked at. */
const CHUNK = 512 * 1024
/** A picture with more pixels is left out: it may be there to fill the memory. */
const MAX_IMAGE_PIXELS = 32 * 1024 * 1024

export type PdfProblem = 'damaged' | 'locked' | 'unread'

export interface OpenedPdf {
  /** Rejects with what `pdfProblem` tells. */
  document: Promise<PDFDocumentProxy>
  /** Ends the worker too, whatever it is busy with. */
  close(): void
}

export function openPdf(url: string): OpenedPdf {
  // a worker of our own: with none, pdf.js would read the file in the page
  const port = new Worker(workerUrl, { type: 'module' })
  // its types take the default, null, for all that it can be
  const worker = new PDFWorker({ port: port as unknown as null, verbosity: VerbosityLevel.ERRORS })
  const task = getDocument({
    url,
    worker,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    // the worker may not fetch: what it needs of the parts comes through the page
    useWorkerFetch: false,
    cMapUrl: PARTS,
    standardFontDataUrl: PARTS,
    wasmUrl: PARTS,
    maxImageSize: MAX_IMAGE_PIXELS,
    rangeChunkSize: CHUNK,
    disableAutoFetch: true,
    disableStream: true,
  })
  return {
    document: task.promise,
    close() {
      void task.destroy().catch(() => {})
      worker.destroy()
      port.terminate()
    },
  }
}

/** Why a PDF does not open; `unread`: the node did not give it. */
export function pdfProblem(error: unknown): PdfProblem {
  const { name } = error as Error
  if (name === 'PasswordException') return 'locked'
  return name === 'ResponseException' || name === 'AbortException' ? 'unread' : 'damaged'
}
