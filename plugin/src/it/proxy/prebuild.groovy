// a proxy that lets ann through with her password, and then answers itself as the registries behind it would
import com.sun.net.httpserver.HttpServer

def sent = Collections.synchronizedList([])
def server = HttpServer.create(new InetSocketAddress(InetAddress.getByName('localhost'), 0), 0)
def answers = [
    '/doiRA/': { '[{"DOI":"10.1000/jones","RA":"Crossref"},{"DOI":"10.1000/smith","RA":"Crossref"}]' },
    '/api/handles/': { '{"responseCode":1,"values":[]}' },
    '/works': { '{"message":{"items":[{"DOI":"10.1000/jones","type":"book","title":["On Jones"],"issued":{"date-parts":[[2020]]},"author":[{"family":"Example","given":"Ann"}]}]}}' },
    '/entrez/': { '{"esearchresult":{"idlist":[]}}' },
]
def answer = { exchange, status, body ->
    def bytes = body.getBytes('UTF-8')
    exchange.responseHeaders.add('Content-Type', 'application/json')
    exchange.sendResponseHeaders(status, bytes.length)
    exchange.responseBody.withStream { it.write(bytes) }
}
answers.each { path, body ->
    server.createContext(path) { exchange ->
        def login = exchange.requestHeaders.getFirst('Proxy-Authorization')
        if (login) {
            sent << exchange.requestURI.host + ' ' + new String(login.substring(6).decodeBase64(), 'UTF-8')
        }
        if (login && sent.last().endsWith(' ann:Tr0ub4dor&3')) {
            answer(exchange, 200, body())
        } else {
            exchange.responseHeaders.add('Proxy-Authenticate', 'Basic realm="clinic"')
            answer(exchange, 407, '')
        }
    }
}
server.start()
context.put('server', server)
context.put('sent', sent)
['proxy.xml', 'wrong.xml'].each {
    def settings = new File(basedir, it)
    settings.text = settings.text.replace('<port>1<', '<port>' + server.address.port + '<')
}
def config = new File(basedir, '.mvn/maven.config')
config.parentFile.mkdirs()
config.text = ['doiRegistry', 'crossref', 'datacite', 'pubmed'].collect { '-Dhandbook.' + it + '=http://' + it + '.invalid\n' }.join()
return true
