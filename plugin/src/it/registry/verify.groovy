context.get('server').stop(0)
log = new File(basedir, 'build.log').text.replaceAll('\u001B\\[[;\\d]*m', '')
builds = log.split(/(?m)^\[INFO\] Scanning for projects\.\.\.$/).drop(1).collect { it.readLines() }
assert builds.size() == 7

def lines(build) {
    build.findAll { it ==~ /\[(ERROR|WARNING)\] (src\/.*|  hint: .*|handbook: .*)/ }
}

// 1 and 2: registered; asked once, the lock written once
assert lines(builds[0]) == []
assert builds[0].contains('[INFO] handbook: asking 127.0.0.1 about 2 references')
assert lines(builds[1]) == []
assert builds[0].contains('[INFO] handbook: asking Crossref about 2 works')
assert !builds[1].any { it.contains('asking') }
def lock = new File(basedir, 'src/handbook/references.lock.json')
def finished = java.time.OffsetDateTime.parse(builds[0].find { it.startsWith('[INFO] Finished at: ') } - '[INFO] Finished at: ').toInstant()
new File(basedir, 'target/site').eachFileRecurse(groovy.io.FileType.FILES) {
    // the second build wrote none of them; Maven writes whole seconds
    assert it.lastModified() < finished.toEpochMilli() + 1000 : it
}
def entries = new groovy.json.JsonSlurper().parse(lock)
assert entries.lockVersion == 1
assert entries.references.keySet() == ['example2020', 'jones2021', 'smith2020'] as Set
assert entries.references.values().every { it.registration.verdict == 'registered' && it.input.startsWith('sha256:') && it.agency == 'Crossref' }
assert entries.references.jones2021.record.title == 'On jones2021'
assert lock.text.endsWith('}\n') && !lock.text.contains('\r')
assert new File(basedir, 'target/site/references.html').text.contains('10.1000/smith')

// 3: offline, nothing is asked and nothing written
assert lines(builds[2]) == [
    "[WARNING] src/unlocked/references.yml:4: the DOI '10.1000/unlocked' of 'new2026' is not verified: the lock does not cover the reference as it is written, and this build asks no registry [doi-unverified]".toString(),
    "[WARNING]   hint: run 'mvn site' with a network connection; if a registry did not answer, run it again later",
]
assert !new File(basedir, 'src/unlocked/references.lock.json').exists()

// 4: frozen, a lock that lacks an entry fails the build
assert lines(builds[3]) == [
    "[ERROR] src/unlocked/references.yml:1: 'references.lock.json' does not cover the current text of the reference 'new2026' [lock-stale]",
    "[ERROR]   hint: run 'mvn site' once with a network connection and without -Dhandbook.citations=frozen, then commit 'references.lock.json'",
]

// 5: a DOI that the registry does not know
assert lines(builds[4]) == [
    "[ERROR] src/wrong/references.yml:4: the DOI '10.1000/wrong' of 'wrong2026' is not registered [doi-unregistered]",
    "[ERROR]   hint: compare it with the DOI on the work's own web page; if it is correct and new, build again later with -Dhandbook.citations=refresh",
]
assert new groovy.json.JsonSlurper().parse(new File(basedir, 'src/wrong/references.lock.json')).references.wrong2026.registration.verdict == 'not-registered'

// 6: a registry that does not answer is no bad DOI, and fails nothing
assert lines(builds[5]).findAll { it.contains('handbook: ') } == ['[WARNING] handbook: no registry answered: 1 reference not checked']
assert lines(builds[5])[0].endsWith('[doi-unverified]')
assert builds[5].any { it.contains('published') }
assert !new File(basedir, 'src/unlocked/references.lock.json').exists()

// 7: a work is looked up and added to the list and to the lock
assert builds[6].findAll { it.contains('] handbook: ') }.drop(3) == [
    '[INFO] handbook: Example A. On New2026. 2020. doi:10.1000/unlocked',
    '[INFO] handbook: added to references.yml; cite it with cite:[example2020]',
]
assert new File(basedir, 'src/handbook/references.yml').text.contains("DOI: 10.1000/unlocked")
assert new groovy.json.JsonSlurper().parse(lock).references.example2020.record.title == 'On new2026'

// of a whole list one question tells the agencies; only what it does not know is asked for alone
assert context.get('asked') == ['10.1000/wrong']
return true
