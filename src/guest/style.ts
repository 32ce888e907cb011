// A package that opens without the main one brings its own styles.
import '../ui/platform-style'
import '../app.scss'
import './guest.scss'
