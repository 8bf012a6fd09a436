// the log lines of each build
log = new File(basedir, 'build.log').text.replaceAll('\u001B\\[[;\\d]*m', '')
builds = log.split(/(?m)^\[INFO\] Scanning for projects\.\.\.$/).drop(1).collect { it.readLines() }
assert builds.size() == 7
site = new File(basedir, 'target/site')

// without the progress that a slow machine reports
def handbook(build) {
    build.findAll { it.contains('] handbook: ') && !it.contains('] handbook: printing: ') }.collect { it.replaceAll(/\d+\.\d s/, 'T s') }
}

// 1: both editions of every page with a handout, and of the whole handbook
assert handbook(builds[0]).contains('[INFO] handbook: printed 6 handouts in T s')

// 2: no large print, and A4 instead of Letter: no cached handout can be used
assert handbook(builds[1]).contains('[INFO] handbook: printed 3 handouts in T s')

// 3: nothing changed
assert handbook(builds[2]) == [
    '[INFO] handbook: nothing changed since the last build: 8 pages, 3 handouts, 0 warnings (see target/handbook/findings.json)',
]

// 4: no handouts, and no page links to one
assert !handbook(builds[3]).any { it.contains('printed') }
assert !new File(site, 'print').exists()
assert !new File(site, 'print.html').exists()
['index.html', 'diary.html', 'way.html'].each { assert !new File(site, it).text.contains('.pdf') : it }

// 5, 6: an unknown value is reported in one line with a hint
assert builds[4].contains("[ERROR] handbook: 'legal' is not a value of paper")
assert builds[4].contains('[ERROR]   hint: use letter or a4')
assert builds[5].contains("[ERROR] handbook: 'huge' is not a value of editions")
assert builds[5].contains('[ERROR]   hint: use standard or large-print')
assert new File(site, 'diary.html').isFile()

// 7: published without handouts, with a line that says why
assert handbook(builds[6]).any { it == "[INFO] handbook: no handouts: the language 'ar' is written from right to left, which is not printed yet" }
assert new File(basedir, 'target/arabic/index.html').isFile()
assert !new File(basedir, 'target/arabic/print').exists()
assert !log.contains('at org.patienthandbook.')
return true
