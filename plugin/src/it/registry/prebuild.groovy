// answers as https://doi.org/api/handles does: of 10.1000/... it knows what does not end in "wrong"
import com.sun.net.httpserver.HttpServer

def asked = Collections.synchronizedList([])
def server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
server.createContext('/api/handles/') { exchange ->
    def doi = exchange.requestURI.path - '/api/handles/'
    asked << doi
    def known = !doi.endsWith('wrong')
    def body = (known
            ? '{"responseCode":1,"handle":"' + doi + '","values":[{"index":1,"type":"URL","data":{"format":"string","value":"https://example.org/"}}]}'
            : '{"responseCode":100,"handle":"' + doi + '"}').getBytes('UTF-8')
    exchange.responseHeaders.add('Content-Type', 'application/json;charset=UTF-8')
    exchange.sendResponseHeaders(known ? 200 : 404, body.length)
    exchange.responseBody.withStream { it.write(body) }
}
server.start()
context.put('server', server)
context.put('asked', asked)
def config = new File(basedir, '.mvn/maven.config')
config.parentFile.mkdirs()
config.text = '-Dhandbook.doiRegistry=http://127.0.0.1:' + server.address.port + '\n'
return true
