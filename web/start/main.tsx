import '../parts/style/tokens.css'
import '../parts/style/base.css'
import '../parts/style/controls.css'
import '../parts/style/screen.css'
import './start.css'
import { render } from 'preact'
import { chooseLanguage } from '../parts/words.ts'
import { App } from './app.tsx'
import { prepare } from './prepare.ts'

await chooseLanguage(new URLSearchParams(location.search).get('language'))
render(<App />, document.getElementById('app')!)
prepare()
