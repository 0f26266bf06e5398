import {makeInput} from './bench/inputs.js'
import {takeBuiltIn, takeSnapshot} from '../src/build/snapshot.js'
import {openProject} from '../src/build/project.js'
import {planOf} from '../src/build/plan.js'
import {commissionOf} from '../src/build/request.js'
import {assemble} from '../src/assemble/index.js'
import {annotate} from '../src/annotate/index.js'
import {createTypesetter} from '../src/typeset/index.js'
import {createFaces} from '../src/metrics/index.js'
import {paginate} from '../src/paginate/index.js'
import {settle} from '../src/build/settle.js'
import {readFonts} from '../src/read/index.js'
import {renderDiagnostic} from '../src/base/index.js'
import {readFileSync, rmSync} from 'node:fs'
import {createRequire} from 'node:module'
rmSync('/tmp/try', {recursive: true, force: true})
const T = (n: string, t: number) => console.log(n.padEnd(12), (performance.now() - t).toFixed(0), 'ms')
const root = process.argv[2] ?? makeInput('/tmp/try', 'large', {words: 27000, notes: 54, language: 'en'}).project
let t = performance.now()
const snap = await takeSnapshot(root), built = await takeBuiltIn('/work/main'); T('snapshot', t); t = performance.now()
const p = openProject(snap, built); T('read', t)
const say = (ds: readonly any[]) => { for (const d of ds.slice(0, 12)) console.log(renderDiagnostic(d)); if (ds.length > 12) console.log('…', ds.length) }
say(p.diagnostics); for (const c of p.value!.committees) say(c.diagnostics)
const plan = planOf(p.value!); say(plan.diagnostics)
const job = plan.value.jobs.find((j) => !process.argv[3] || `${j.document}.${j.edition}`.includes(process.argv[3]))!
console.log(job)
const c = commissionOf(job, p.value!); say(c.diagnostics)
for (let k = 0; k < 2; k++) {
t = performance.now(); const a = assemble(c.value!.request); T('assemble', t); say(a.diagnostics)
const require = createRequire(import.meta.url)
const fonts = readFonts({file: 'fonts/fonts.yml', text: readFileSync('fonts/fonts.yml', 'utf8')}).value!.value
t = performance.now(); const faces = createFaces({families: fonts.families, fallback: fonts.fallback, load: (f) => readFileSync(require.resolve(f.slice(4)))})
const ts = createTypesetter({theme: c.value!.theme, faces, assets: new Map()}); T('faces', t)
const m = a.value!
let ta = 0, tt = 0, tp = 0
const s = settle({annotate: (po) => { const t = performance.now(); const e = annotate(m.manuscript, m.shelf, po); ta += performance.now() - t; return e }, typeset: (e) => { const t = performance.now(); const g = ts.galley(e); tt += performance.now() - t; return g }, paginate: (g) => { const t = performance.now(); const q = paginate(g, c.value!.theme); tp += performance.now() - t; return q }})
console.log('rounds', s.value.rounds, 'pages', s.value.pages.length, 'annotate', ta.toFixed(0), 'typeset', tt.toFixed(0), 'paginate', tp.toFixed(0))
say(s.diagnostics)
}
console.log('rss', process.resourceUsage().maxRSS / 1024)
