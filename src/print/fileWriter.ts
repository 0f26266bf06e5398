import type {DeflatedStreams} from './deflate.js'
import {crossReference, type Location, objectsInRow, type PackedObject} from './objectStreams.js'

/**
 * Numbers of the objects in one stream, about: a reader unpacks all of them to get one, and all are deflated anew when one
 * is another than it was. By numbers, which stay, and not by how many there are, so that each stream begins where it did.
 */
const numbersInStream = 256

/** The bytes of a file while it is written: objects by number (ISO 32000-1, 7.5). */
export class FileWriter {
  private readonly parts: (string | Uint8Array)[] = ['%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n']
  private length = this.parts[0]!.length
  private count = 0
  private readonly locations: (Location | undefined)[] = []
  private readonly packed: PackedObject[] = []

  constructor(private readonly streams: DeflatedStreams) {}

  /** Where the next byte will be. */
  get offset(): number {
    return this.length
  }

  /** The number of the next object. */
  get next(): number {
    return this.count + 1
  }

  /** The number of an object that is written later. */
  reserve(): number {
    this.count++
    return this.count
  }

  /** Leaves numbers free, so that the next is one more than a multiple of `step`. */
  leaveRoom(step: number): void {
    this.count = Math.ceil(this.count / step) * step
  }

  /** Writes object `id`: what is no stream is packed with its like. A stream's dictionary needs its length. */
  write(id: number, body: string, stream?: Uint8Array): void {
    if (!stream) {
      this.packed.push({id, body})
      return
    }
    this.locate(id, this.length)
    this.take(`${id} 0 obj\n${body}stream\n`)
    this.take(stream)
    this.take('\nendstream\nendobj\n')
  }

  add(body: string, stream?: Uint8Array): number {
    const id = this.reserve()
    this.write(id, body, stream)
    return id
  }

  /** Writes object `id` where it can be read without unpacking anything. */
  writePlain(id: number, body: string): void {
    this.locate(id, this.length)
    this.take(`${id} 0 obj\n${body}\nendobj\n`)
  }

  /** Where object `id` begins, which another writes. */
  locate(id: number, offset: number): void {
    this.locations[id - 1] = {offset}
  }

  take(chunk: string | Uint8Array): void {
    this.parts.push(chunk)
    this.length += chunk.length
  }

  /** Ends a stream of packed objects if the next, number `next`, is far enough from the first in it. */
  endGroup(next: number): void {
    const streamOf = (id: number): number => Math.floor(id / numbersInStream)
    if (this.packed[0] && streamOf(next) > streamOf(this.packed[0].id)) this.pack()
  }

  /** Writes the objects that are packed, a cross-reference stream and the end; `id` is sixteen bytes in hexadecimal. */
  end(root: number, information: number, id: string): void {
    this.pack()
    const table = this.reserve()
    const start = this.length
    this.locate(table, start)
    const {parameters, data} = crossReference(this.locations, this.count)
    this.write(
      table,
      `<</Type /XRef /Size ${this.count + 1} /Root ${root} 0 R /Info ${information} 0 R /ID [<${id}> <${id}>] ${parameters}>>`,
      data,
    )
    this.take(`startxref\n${start}\n%%EOF\n`)
  }

  bytes(): Uint8Array {
    const bytes = Buffer.allocUnsafe(this.length)
    let at = 0
    for (const part of this.parts) {
      if (typeof part === 'string') bytes.write(part, at, 'latin1')
      else bytes.set(part, at)
      at += part.length
    }
    return bytes
  }

  private pack(): void {
    if (this.packed.length === 0) return
    const {bytes, first} = objectsInRow(this.packed)
    const data = this.streams.of(bytes)
    const stream = this.add(
      `<</Type /ObjStm /N ${this.packed.length} /First ${first} /Filter /FlateDecode /Length ${data.length}>>`,
      data,
    )
    this.packed.forEach(({id}, index) => {
      this.locations[id - 1] = {stream, index}
    })
    this.packed.length = 0
  }
}
