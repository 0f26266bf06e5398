import {createCipheriv, createHash, createHmac, scryptSync} from 'node:crypto'
import {
  PDFArray,
  PDFCatalog,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import {passwordHash} from './passwordHash.js'
import {type Permission, permissionFlags} from './permissions.js'
import {withoutArchive} from './withoutArchive.js'

export interface Lock {
  readonly password: string
  /** What its reader may do; printing when absent. */
  readonly permissions?: readonly Permission[]
}

/** A key made of a password and of the file: the same file is locked to the same bytes, another under another key. */
interface Keys {
  readonly file: Uint8Array
  /** Bytes that nobody can foretell who has not both, for a use of that name. */
  readonly draw: (use: string, length: number) => Uint8Array
}

/** Bytes of a password that count (ISO 32000-2, 7.6.4.3.3). */
const longest = 127
/** Cost of trying one password: some 50 ms. */
const cost = {N: 1 << 14, r: 8, p: 1} as const
const label = 'dossier lock 1'
const noVector = new Uint8Array(16)

/**
 * Locks a file with AES-256 (revision 6, ISO 32000-2, 7.6.4): without the password it shows no page and no word. Salts and
 * initialisation vectors, elsewhere drawn by lot, are drawn from the password and the file.
 */
export async function lock(bytes: Uint8Array, {password, permissions = ['print']}: Lock): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, {updateMetadata: false})
  const {context, catalog} = document
  const keys = keysOf(passwordBytes(password), bytes)
  withoutArchive(document)
  const encryption = context.obj(encryptionOf(passwordBytes(password), permissionFlags(permissions), keys))
  const id = PDFHexString.of(hex(keys.draw('id', 16)))
  context.trailerInfo.ID = context.obj([id, id])
  // Revision 6 is part of PDF 2.0; a file of 1.7 names the extension that has it.
  catalog.set(PDFName.of('Extensions'), context.obj({ADBE: {BaseVersion: '1.7', ExtensionLevel: 8}}))
  lockStrings(document, keys)
  context.trailerInfo.Encrypt = context.register(encryption)
  Object.assign(context, {
    security: {getEncryptFn: (object: number) => (plain: Uint8Array) => encrypt(plain, `stream ${object}`, keys)},
  })
  return document.save({addDefaultPage: false, updateFieldAppearances: false})
}

function passwordBytes(password: string): Uint8Array {
  return new TextEncoder().encode(password.normalize('NFKC')).slice(0, longest)
}

const stretched = new Map<string, Uint8Array>()

function keysOf(password: Uint8Array, bytes: Uint8Array): Keys {
  const name = hex(createHash('sha256').update(label).update(password).digest())
  const strong = stretched.get(name) ?? scryptSync(password, label, 32, cost)
  stretched.set(name, strong)
  const seed = createHmac('sha256', strong).update(bytes).digest()
  const draw = (use: string, length: number): Uint8Array =>
    createHmac('sha256', seed).update(use).digest().subarray(0, length)
  return {file: draw('file key', 32), draw}
}

/** ISO 32000-2, algorithms 8 to 10. Nobody knows the owner's password: what the reader may not do, nobody may. */
function encryptionOf(user: Uint8Array, flags: number, {file, draw}: Keys) {
  const owner = Buffer.from(hex(draw('owner', 32)), 'latin1')
  const [userCheck, userSalt, ownerCheck, ownerSalt] = ['user check', 'user key', 'owner check', 'owner key'].map(
    (use) => draw(use, 8),
  ) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  const U = Buffer.concat([passwordHash(user, userCheck), userCheck, userSalt])
  const O = Buffer.concat([passwordHash(owner, ownerCheck, U), ownerCheck, ownerSalt])
  const UE = aes(file, passwordHash(user, userSalt), noVector)
  const OE = aes(file, passwordHash(owner, ownerSalt, U), noVector)
  const known = Buffer.alloc(16)
  known.writeInt32LE(flags, 0)
  known.fill(0xff, 4, 8)
  known.write('Tadb', 8, 'latin1')
  known.set(draw('permissions', 4), 12)
  const text = (value: Uint8Array): PDFHexString => PDFHexString.of(hex(value))
  return {
    Filter: 'Standard',
    V: 5,
    R: 6,
    Length: 256,
    P: flags,
    CF: {StdCF: {AuthEvent: 'DocOpen', CFM: 'AESV3', Length: 32}},
    StmF: 'StdCF',
    StrF: 'StdCF',
    U: text(U),
    UE: text(UE),
    O: text(O),
    OE: text(OE),
    Perms: text(aes(known, file, noVector)),
  }
}

/** Texts outside streams. What is put into object streams is locked with them; these objects never are (see `save`). */
function lockStrings({context}: PDFDocument, keys: Keys): void {
  for (const [{objectNumber}, object] of context.enumerateIndirectObjects()) {
    let count = 0
    const locked = (plain: PDFString | PDFHexString): PDFHexString =>
      PDFHexString.of(hex(encrypt(plain.asBytes(), `text ${objectNumber} ${count++}`, keys)))
    if (object instanceof PDFStream) replaceStrings(object.dict, locked)
    else if (object instanceof PDFCatalog || object instanceof PDFPageTree || object instanceof PDFPageLeaf)
      replaceStrings(object, locked)
  }
}

function replaceStrings(object: PDFObject, locked: (plain: PDFString | PDFHexString) => PDFHexString): void {
  const isText = (value: unknown): value is PDFString | PDFHexString =>
    value instanceof PDFString || value instanceof PDFHexString
  if (object instanceof PDFDict)
    for (const [key, value] of object.entries()) {
      if (isText(value)) object.set(key, locked(value))
      else if (!(value instanceof PDFRawStream)) replaceStrings(value, locked)
    }
  else if (object instanceof PDFArray)
    object.asArray().forEach((value, at) => {
      if (isText(value)) object.set(at, locked(value))
      else replaceStrings(value, locked)
    })
}

/** A stream or text: its vector, then itself, filled up to whole blocks. */
function encrypt(plain: Uint8Array, use: string, {file, draw}: Keys): Uint8Array {
  const vector = draw(use, 16)
  const cipher = createCipheriv('aes-256-cbc', file, vector)
  return Buffer.concat([vector, cipher.update(plain), cipher.final()])
}

function aes(plain: Uint8Array, key: Uint8Array, vector: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-cbc', key, vector).setAutoPadding(false)
  return Buffer.concat([cipher.update(plain), cipher.final()])
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
