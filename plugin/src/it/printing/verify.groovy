// the lines of each build, from Maven's first to its last
log = new File(basedir, 'build.log').text.replaceAll('\u001B\\[[;\\d]*m', '')
builds = log.split(/(?m)^\[INFO\] Scanning for projects\.\.\.$/).drop(1).collect { it.readLines() }
assert builds.size() == 7
site = new File(basedir, 'target/site')

// a slow machine says in between how far it is
def handbook(build) {
    build.findAll { it.contains('] handbook: ') && !it.contains('] handbook: printing: ') }.collect { it.replaceAll(/\d+\.\d s/, 'T s') }
}

// 1: both editions of every page that is a handout, and of the book
assert handbook(builds[0]).contains('[INFO] handbook: printed 6 handouts in T s')

// 2: large print is not wanted any more, and A4 is other paper: nothing of before can be used
assert handbook(builds[1]).contains('[INFO] handbook: printed 3 handouts in T s')

// 3: nothing changed, and all is said again
assert handbook(builds[2]) == [
    handbook(builds[1])[0],
    '[INFO] handbook: printed 3 handouts (3 unchanged) in T s',
    '[INFO] handbook: nothing changed since the last build',
] + handbook(builds[1]).drop(2)

// 4: nothing on paper, and nothing on the web that offers it
assert !handbook(builds[3]).any { it.contains('printed') }
assert !new File(site, 'print').exists()
assert !new File(site, 'print.html').exists()
['index.html', 'diary.html', 'way.html'].each { assert !new File(site, it).text.contains('.pdf') : it }

// 5, 6: a wrong name is one line and a hint
assert builds[4].contains("[ERROR] handbook: there is no paper 'legal'")
assert builds[4].contains('[ERROR]   hint: use letter or a4')
assert builds[5].contains("[ERROR] handbook: there is no edition 'huge'")
assert builds[5].contains('[ERROR]   hint: use standard, large-print')
assert new File(site, 'diary.html').isFile()

// 7: published without handouts, saying so
assert handbook(builds[6]).any { it == "[INFO] handbook: no handouts: the language 'ar' is written from right to left, which is not printed yet" }
assert new File(basedir, 'target/arabic/index.html').isFile()
assert !new File(basedir, 'target/arabic/print').exists()
assert !log.contains('at org.patienthandbook.')
return true
